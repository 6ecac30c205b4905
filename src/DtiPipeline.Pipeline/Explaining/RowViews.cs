using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Pipeline.Explaining;

/// <summary>
/// Puts on record who looked at the rows behind a number: rows say which files and cells of which sources were read, and lead to people. Once a person,
/// number and day: who turns pages or comes back adds nothing to know.
/// </summary>
public sealed class RowViews(Database database)
{
    public const string Viewed = "rows.viewed";

    private readonly AuditStore _audit = new(database);

    /// <summary>Notes a view of an indicator's rows before they are shown. Where there are none to see, nothing is noted.</summary>
    /// <param name="who">Login, or the operating system's user on the command line.</param>
    public async Task NoteAsync(string who, string assessment, string round, string unit, string indicator, IEnumerable<ExplainedInput> inputs, CancellationToken cancellation = default)
    {
        var seen = inputs.Where(input => input.Sources.Any(source => !source.Rows.IsEmpty)).ToList();
        if (seen.Count == 0)
            return;
        var detail = new Dictionary<string, string>
        {
            ["elements"] = string.Join(", ", seen.Select(input => input.Input.Element).Distinct()),
            ["sources"] = string.Join(", ", seen.SelectMany(input => input.Sources).Where(source => !source.Rows.IsEmpty).Select(source => $"{source.Connector}/{source.Stream}").Distinct()),
        };
        await _audit.RecordOnceADayAsync(new AuditAct(who, Viewed, $"rows/{assessment}/{round}/{unit}/{indicator}", detail), cancellation);
    }

    /// <summary>Notes a view of refused rows with their raw texts.</summary>
    /// <param name="which">Which rows were asked for: <c>tthc-dvc</c>, <c>*</c>.</param>
    public Task NoteRefusedAsync(string who, string which, CancellationToken cancellation = default) =>
        _audit.RecordOnceADayAsync(new AuditAct(who, Viewed, $"refused/{which}"), cancellation);
}
