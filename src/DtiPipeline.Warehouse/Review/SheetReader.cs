using System.Collections.Immutable;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Warehouse.Review;

/// <summary>What stands behind one unit's page. Every question bears a scope, and nothing from outside it is answered.</summary>
public sealed class SheetReader(Database database)
{
    private const string OneOfElements = "{{in elements}}";

    // The day is asked for by itself, so that the scope is held against the unit once and not with every row.
    private static readonly string OfUnit =
        $"""
        d.assessment = @Assessment and d.round = @Round and d.unit_id = @UnitId and d.to_run is null
          and {ScopeSql.Within("@UnitId", "(select a.unit_date from dim_assessment a where a.assessment = @Assessment)")}
        """;

    private static readonly string Values =
        $"select d.id, d.element, d.value, d.state, d.partial, d.covered, d.expected, d.source_value, d.source_state from data_value d where {OfUnit} order by d.element";

    private static readonly string Sources =
        $"select s.value_id, s.load_id, s.passed_over from data_value d join data_value_source s on s.value_id = d.id where {OfUnit}";

    private const string Loads =
        """
        select l.id, l.connector, l.stream, l.ended_at as arrived_at, max(p.as_of) as as_of
        from load l left join load_source o on o.load_id = l.id left join payload p on p.id = o.payload_id
        where l.id {{in loads}}
        group by l.id, l.connector, l.stream, l.ended_at
        """;

    /// <summary>All of a unit's page but the other units: on one connection, since taking one for each question cost a server as much as a small answer.</summary>
    /// <param name="elements">Those whose values are asked for.</param>
    /// <param name="points">How many points of the trend at most.</param>
    public Task<SheetRecords> ReadAsync(
        Scope scope, StandingRecord unit, ReviewPlace place, IReadOnlyCollection<string> elements, int points, CancellationToken cancellation = default) => database.UseAsync(
        async session => new SheetRecords(
            await ValuesAsync(session, scope, unit, elements),
            await DecisionStore.HistoryAsync(session, scope, place),
            await SubmissionStore.LastAsync(session, scope, place),
            await EarlierAsync(session, unit),
            await TrendAsync(session, unit, points)),
        cancellation);

    /// <summary>
    /// What the other units of a round have for a few elements. Rules that compare units need them, whoever looks; they are shown to nobody.
    /// The order of the joins is given, for SQLite keeps to that of cross joins: by itself it looked through all values of all units.
    /// </summary>
    /// <returns>Unit code, element, canonical value and state.</returns>
    public Task<IReadOnlyList<(string Unit, string Element, string? Value, string State)>> PeersAsync(
        StandingRecord unit, IReadOnlyCollection<string> elements, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<(string, string, string?, string)>(
            $"""
            select u.code, d.element, d.value, d.state
            from dim_assessment a cross join snapshot_scorecard k
            cross join org_unit_version u
            cross join data_value d
            where a.assessment = @Assessment and k.snapshot_id = @Snapshot and k.unit_id <> @UnitId
              and u.unit_id = k.unit_id and u.valid_from <= a.unit_date and (u.valid_to = '' or u.valid_to > a.unit_date)
              and d.assessment = @Assessment and d.round = @Round and d.unit_id = k.unit_id and d.element {OneOfElements} and d.to_run is null
            """,
            new { unit.Snapshot, unit.Assessment, unit.Round, unit.UnitId, elements = Listed(elements) }),
        cancellation);

    /// <summary>The unit's total in the last snapshots of its round, the oldest first.</summary>
    public Task<IReadOnlyList<TrendPoint>> TrendAsync(StandingRecord unit, int most, CancellationToken cancellation = default) =>
        database.UseAsync(session => TrendAsync(session, unit, most), cancellation);

    private static async Task<ImmutableArray<SheetValue>> ValuesAsync(Session session, Scope scope, StandingRecord unit, IReadOnlyCollection<string> elements)
    {
        var parameters = ScopeSql.Parameters(scope, new { unit.Assessment, unit.Round, unit.UnitId });
        var values = await session.ListAsync<SheetValue>(Values, parameters);
        var sources = await session.ListAsync<(long Value, long Load, string? PassedOver)>(Sources, parameters);
        // Asked for by themselves: a load has many values.
        var loads = sources.Count == 0 ? [] : (await session.ListAsync<SheetLoad>(Loads, new { loads = sources.Select(source => source.Load).Distinct().ToArray() })).ToDictionary(load => load.Id);
        var ofValue = sources.ToLookup(source => source.Value, source => new SheetSource(loads[source.Load], source.PassedOver));
        // Nearly all values of a unit are asked for: a list of their names in the query cost more than the rows that are left out here.
        var asked = elements.ToHashSet(StringComparer.Ordinal);
        return [.. values.Where(value => asked.Contains(value.Element)).Select(value => value with { Sources = [.. ofValue[value.Id].OrderBy(source => source.Name, StringComparer.Ordinal)] })];
    }

    /// <returns>Null when the unit never had another scorecard in the round.</returns>
    private static async Task<EarlierCard?> EarlierAsync(Session session, StandingRecord unit)
    {
        var card = await session.FirstOrDefaultAsync<EarlierRow>(
            """
            select n.id as snapshot, n.taken_at, k.scorecard_id as scorecard, k.published
            from snapshot n join snapshot_scorecard k on k.snapshot_id = n.id
            where n.assessment = @Assessment and n.round = @Round and n.id < @Snapshot and k.unit_id = @UnitId and k.scorecard_id <> @Scorecard
            order by n.id desc limit 1
            """,
            unit);
        if (card is null)
            return null;
        var at = new { card.Scorecard, unit.UnitId };
        var values = await session.ListAsync<(string Element, string? Value, string State)>(
            "select element, value, state from fact_data_value where scorecard_id = @Scorecard and unit_id = @UnitId", at);
        var points = await session.ListAsync<(string Indicator, decimal Points)>(
            "select i.indicator, f.points from fact_indicator_score f join dim_indicator i on i.id = f.indicator_id where f.scorecard_id = @Scorecard and f.unit_id = @UnitId", at);
        return new EarlierCard(
            card.Snapshot, card.TakenAt, card.Published,
            values.ToDictionary(value => value.Element, value => (value.Value, value.State)), points.ToDictionary(one => one.Indicator, one => one.Points));
    }

    private static async Task<IReadOnlyList<TrendPoint>> TrendAsync(Session session, StandingRecord unit, int most) =>
    [
        .. (await session.ListAsync<TrendPoint>(
            """
            select n.taken_at, t.published
            from (
              select n.id, k.published from snapshot n join snapshot_scorecard k on k.snapshot_id = n.id
              where n.assessment = @Assessment and n.round = @Round and k.unit_id = @UnitId and n.id <= @Snapshot
              order by n.id desc limit @most) t
            join snapshot n on n.id = t.id
            order by t.id desc
            """,
            new { unit.Assessment, unit.Round, unit.UnitId, unit.Snapshot, most })).Reverse(),
    ];

    // Never empty: some databases have no empty list.
    private static string[] Listed(IReadOnlyCollection<string> elements) => elements.Count == 0 ? [""] : [.. elements];
}
