using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Warehouse.Checking;

/// <summary>
/// Looks for what must never be there between two runs, whatever was killed when: things left behind, rows that refer to nothing, counts that do not
/// add up, texts that are not what their hash names. Changes nothing. May be used while a run is at work: what is that run's own is left out.
/// </summary>
public sealed class WarehouseCheck(Database database)
{
    /// <returns>One finding a kind of damage and table, with the first place; none when the warehouse is sound.</returns>
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var found = new List<Finding>();
            var leases = await session.ListAsync<LeaseRow>("select name, holder, token, expires from lease where holder is not null order by name");
            var gone = leases.Where(lease => !IsAlive(lease)).Select(lease => lease.Name).ToList();
            found.AddRange(Finding(RunCodes.LeftBehind, "a lease of a process that is gone", gone));
            var tables = await session.ListAsync<StagingTableRow>("select id, name, connector, stream, layout from staging_table order by name");
            foreach (var condition in (IEnumerable<Condition>)
                [.. RunConditions.LeftBehind(await AliveAsync(session, leases)), .. RunConditions.Damage, .. tables.SelectMany(StagingConditions.Of), .. ResultConditions.All, .. AppraisalConditions.All, .. Reference.All.Select(reference => reference.Holds)])
            {
                var broken = await session.SingleAsync<BrokenPlaces>($"with broken (place) as ({condition.Sql}) select count(*) as places, min(place) as first from broken");
                found.AddRange(Finding(condition.Code, condition.Why, broken.Places, broken.First));
            }
            found.AddRange(await new HashCheck(session).RunAsync());
            return (IReadOnlyList<Finding>)found;
        },
        cancellation);

    /// <summary>True while a run holds its lease and, as far as can be told from here, its process lives.</summary>
    public Task<bool> IsAtWorkAsync(CancellationToken cancellation = default) => database.UseAsync(
        async session => (await session.ListAsync<LeaseRow>("select name, holder, token, expires from lease where holder is not null")).Any(IsAlive), cancellation);

    internal static IEnumerable<Finding> Finding(string code, string why, IReadOnlyList<string> places) => Finding(code, why, places.Count, places is [var first, ..] ? first : null);

    private bool IsAlive(LeaseRow lease) => lease.Expires > database.Now() && !ProcessHolder.IsGone(lease.Holder!);

    private async Task<string> AliveAsync(Session session, IReadOnlyList<LeaseRow> leases)
    {
        var alive = new List<long> { 0 };
        foreach (var lease in leases.Where(IsAlive))
            alive.AddRange(await session.ListAsync<long>("select id from run where lease = @Name and token = @Token and status = 'running'", new { lease.Name, lease.Token }));
        return string.Join(", ", alive.Select(id => IsoText.Of(id)));
    }

    private static IEnumerable<Finding> Finding(string code, string why, long count, string? where) => count == 0
        ? []
        : [Core.Diagnostics.Finding.Of(code, ("why", why), ("count", IsoText.Of(count)), ("where", where))];
}
