using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Matching;

/// <summary>The last count of each stream and round. One that is not the one written any more counts as none.</summary>
public sealed class CarriedCountStore(Database database)
{
    /// <returns>Null when there is none, or when it was changed behind the program's back.</returns>
    public Task<CarriedCount?> FindAsync(string connector, string stream, string assessment, string round, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var kept = await session.FirstOrDefaultAsync<CarriedCountRow>(
                """
                select asked, load_id, cut, steps, counts_hash, counts from carried_count
                where connector = @connector and stream = @stream and assessment = @assessment and round = @round
                """,
                new { connector, stream, assessment, round });
            return kept is null || DefinitionStore.HashOf(kept.Counts) != kept.CountsHash ? null : new CarriedCount(kept.Asked, kept.LoadId, kept.Cut, kept.Steps, KeptRows.Read(kept.Counts));
        },
        cancellation);

    /// <summary>Keeps a count instead of the one before.</summary>
    public Task SaveAsync(RunToken token, string connector, string stream, string assessment, string round, CarriedCount count, CancellationToken cancellation = default)
    {
        var counts = KeptRows.Write(count.Rows);
        return database.WriteAsync(
            token,
            session => session.ExecuteAsync(
                """
                insert into carried_count (connector, stream, assessment, round, asked, load_id, cut, steps, counts_hash, counts)
                values (@connector, @stream, @assessment, @round, @Asked, @Load, @Cut, @Steps, @hash, @counts)
                on conflict (connector, stream, assessment, round) do update set
                  asked = excluded.asked, load_id = excluded.load_id, cut = excluded.cut, steps = excluded.steps, counts_hash = excluded.counts_hash, counts = excluded.counts
                """,
                new { connector, stream, assessment, round, count.Asked, count.Load, count.Cut, count.Steps, hash = DefinitionStore.HashOf(counts), counts }),
            cancellation);
    }

    /// <summary>How many rows began or ended between two loads of a stream, and how many are there.</summary>
    public Task<(long Moved, long Held)> MovedAsync(string connector, string stream, long one, long other, CancellationToken cancellation = default) => database.UseAsync(
        session => session.SingleAsync<(long, long)>(
            """
            select cast(coalesce(sum(case when id > @low then added + 2 * changed + closed end), 0) as bigint), cast(coalesce(sum(added - closed), 0) as bigint)
            from load where connector = @connector and stream = @stream and state = 'complete' and id <= @high
            """,
            new { connector, stream, low = Math.Min(one, other), high = Math.Max(one, other) }),
        cancellation);
}
