using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Samples;

/// <summary>One row of a generator's table; a cell that is missing or has another form becomes a finding and a harmless value.</summary>
internal sealed class SampleRow(string[] columns, string[] cells, SourceSpan at, FindingLog log)
{
    public SourceSpan At => at;

    public string Text(string column) => Cell(column) ?? Refused(column, "", "a value", "");

    public int Whole(string column) => Parsed(column, Forms.Whole);

    public DateOnly Day(string column) => Parsed(column, Forms.Date);

    private T Parsed<T>(string column, ScalarForm<T> form)
    {
        var text = Cell(column);
        return text is not null && form.Parse(text, out var value) ? value : Refused(column, text ?? "", form.Expected, form.Harmless);
    }

    private string? Cell(string column)
    {
        var index = Array.IndexOf(columns, column);
        return index >= 0 && index < cells.Length ? cells[index] : null;
    }

    private T Refused<T>(string column, string value, string expected, T harmless)
    {
        log.Add(Finding.In(at, SimulatorCodes.TableUnreadable, ("value", value), ("column", column), ("expected", expected)));
        return harmless;
    }
}
