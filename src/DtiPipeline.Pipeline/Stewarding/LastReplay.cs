using System.Globalization;
using System.Text.Json;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>The last run of all, where it is one that a person asked for on the stewards' list. A later run has counted over it, and its figures tell nothing any more.</summary>
public sealed class LastReplay(Database database)
{
    /// <returns>Null where the last run is another one, or goes on.</returns>
    public async Task<ReplayedGroup?> ReadAsync(CancellationToken cancellation)
    {
        var runs = await new RunStore(database).ListAsync(2, cancellation: cancellation);
        if (runs is not [{ Kind: GroupReplay.Kind, EndedAt: { } ended } run, ..]
            || await new AuditReader(database).ListAsync(new AuditFilter { Action = GroupReplay.Action }, 1, cancellation: cancellation) is not [var asked])
            return null;
        // What was asked for stands on record right before its run begins; a run between the two, or none after it, means that a terminal started this one.
        if (asked.At > run.StartedAt || (runs.Count > 1 && runs[1].StartedAt > asked.At))
            return null;
        using var detail = JsonDocument.Parse(asked.Detail);
        return new ReplayedGroup(
            asked.Subject[GroupReplay.Subject.Length..], asked.Who, run.Id, ended, run.Status == RunStatus.Done.Word() || run.Status == RunStatus.Findings.Word(),
            detail.RootElement.TryGetProperty(GroupReplay.Rows, out var rows) ? long.Parse(rows.GetString()!, CultureInfo.InvariantCulture) : 0);
    }
}
