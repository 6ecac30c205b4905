using System.Collections.Immutable;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Scheduling;

/// <summary>Which sources people keep the schedule away from. The last row of a source holds; nothing is changed or taken out.</summary>
public sealed class PauseStore(Database database)
{
    private const string Insert = "insert into source_pause (connector, until, reason, who, at) values (@connector, @until, @reason, @who, @now)";

    /// <param name="until">The last day.</param>
    public Task PauseAsync(string connector, DateOnly until, string reason, string who, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(who, "source.paused", SubjectOf(connector), new Dictionary<string, string> { ["until"] = IsoText.Of(until), ["reason"] = reason }),
        Insert, new { connector, until = (DateOnly?)until, reason, who, now = database.Now() }, cancellation);

    public Task ResumeAsync(string connector, string who, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(who, "source.resumed", SubjectOf(connector)),
        Insert, new { connector, until = (DateOnly?)null, reason = "", who, now = database.Now() }, cancellation);

    /// <summary>The pauses that hold on a day, by connector.</summary>
    public async Task<ImmutableDictionary<string, SourcePause>> CurrentAsync(DateOnly today, CancellationToken cancellation = default) =>
        (await database.UseAsync(
            session => session.ListAsync<PauseRow>("select connector, until, reason, who, at from source_pause where id in (select max(id) from source_pause group by connector)"), cancellation))
        .Where(row => row.Until >= today)
        .ToImmutableDictionary(row => row.Connector, row => new SourcePause(row.Connector, row.Until!.Value, row.Reason, row.Who, row.At));

    private static string SubjectOf(string connector) => $"source/{connector}";
}
