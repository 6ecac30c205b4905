using System.Collections.Immutable;
using DtiPipeline.Core.Periods;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>What the complete loads of a stream speak for.</summary>
public sealed class CoverageStore(Database database)
{
    // Only loads of the same table: what an earlier layout covered has no rows in this one, and must not pass for zero.
    private const string Same = "l.state = 'complete' and l.id <= @load and l.table_id = (select table_id from load where id = @load)";

    /// <summary>
    /// The coverage that holds as of a load: of each window (HTTP) or day (files), the record of the newest load up to it. A file that comes again
    /// with fewer units takes back what the first had covered.
    /// </summary>
    /// <returns>By load.</returns>
    public Task<ImmutableArray<CoverageRecord>> AsOfAsync(long load, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var rows = await session.ListAsync<CoverageRow>(
                $"""
                select c.id, c.load_id, c.from_date, c.to_date, c.as_of, c.all_units
                from coverage c join load l on l.id = c.load_id
                where {Same}
                order by c.load_id, c.id
                """,
                new { load });
            var holding = rows.GroupBy(row => (row.FromDate, row.ToDate, Day: row.FromDate is null ? row.AsOf : (DateOnly?)null)).Select(same => same.Last()).ToList();
            var units = (await session.ListAsync<CoverageUnitRow>(
                $"""
                select u.coverage_id, u.raw_code, u.raw, u.state
                from coverage_unit u join coverage c on c.id = u.coverage_id join load l on l.id = c.load_id
                where {Same}
                order by u.coverage_id, u.raw_code, u.raw
                """,
                new { load })).ToLookup(unit => unit.CoverageId);
            return holding.OrderBy(row => row.LoadId).ThenBy(row => row.Id).Select(row => new CoverageRecord(row.LoadId, Read(row, units[row.Id]))).ToImmutableArray();
        },
        cancellation);

    /// <summary>What one load speaks for.</summary>
    internal static async Task<ImmutableArray<LoadCoverage>> OfLoadAsync(Session session, long load)
    {
        var rows = await session.ListAsync<CoverageRow>(
            "select id, load_id, from_date, to_date, as_of, all_units from coverage where load_id = @load order by id", new { load });
        var units = (await session.ListAsync<CoverageUnitRow>(
            """
            select u.coverage_id, u.raw_code, u.raw, u.state
            from coverage_unit u join coverage c on c.id = u.coverage_id
            where c.load_id = @load order by u.raw_code, u.raw
            """,
            new { load })).ToLookup(unit => unit.CoverageId);
        return [.. rows.Select(row => Read(row, units[row.Id]))];
    }

    internal static async Task AddAsync(Session session, long load, LoadCoverage coverage)
    {
        var id = await session.SingleAsync<long>(
            """
            insert into coverage (load_id, from_date, to_date, as_of, all_units) values (@load, @from, @to, @AsOf, @allUnits)
            returning id
            """,
            new { load, from = coverage.Window?.From, to = coverage.Window?.To, coverage.AsOf, allUnits = coverage.AllUnits ? 1 : 0 });
        await session.ExecuteAsync(
            "insert into coverage_unit (coverage_id, raw_code, raw, state) values (@id, @RawCode, @Raw, @state)",
            coverage.Units.Select(unit => new { id, unit.RawCode, unit.Raw, state = unit.IsRejected ? "rejected" : "covered" }));
    }

    private static LoadCoverage Read(CoverageRow row, IEnumerable<CoverageUnitRow> units) => new()
    {
        Window = row.FromDate is { } from && row.ToDate is { } to ? new Window(from, to) : null,
        AsOf = row.AsOf,
        AllUnits = row.AllUnits,
        Units = [.. units.Select(unit => new CoveredUnit(unit.RawCode, unit.Raw, unit.State == "rejected"))],
    };
}
