using System.Collections.Immutable;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Review;

/// <summary>What stands behind one unit's page. Every question bears a scope, and nothing from outside it is answered.</summary>
public sealed class SheetReader(Database database)
{
    private const string OneOfElements = "{{in elements}}";

    private static readonly string OfUnit = $"d.assessment = @Assessment and d.round = @Round and d.unit_id = @UnitId and d.element {OneOfElements} and d.to_run is null and {ScopeSql.Within("d.unit_id", "a.unit_date")}";

    /// <summary>The values that hold now, by element.</summary>
    /// <param name="elements">Those asked for; what the reader's agency does not lead is not among them.</param>
    public Task<ImmutableArray<SheetValue>> ValuesAsync(Scope scope, StandingRecord unit, IReadOnlyCollection<string> elements, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var parameters = ScopeSql.Parameters(scope, new { unit.Assessment, unit.Round, unit.UnitId, elements = Listed(elements) });
            var values = await session.ListAsync<SheetValue>(
                $"""
                select d.id, d.element, d.value, d.state, d.partial, d.covered, d.expected, d.source_value, d.source_state
                from data_value d join dim_assessment a on a.assessment = d.assessment
                where {OfUnit} order by d.element
                """,
                parameters);
            var sources = await session.ListAsync<SheetSource>(
                $"""
                select s.value_id, s.connector, s.stream, s.load_id, s.row_count, s.passed_over, l.ended_at as arrived_at,
                  (select max(p.as_of) from load_source ls join payload p on p.id = ls.payload_id where ls.load_id = s.load_id) as as_of
                from data_value d join dim_assessment a on a.assessment = d.assessment
                join data_value_source s on s.value_id = d.id
                join load l on l.id = s.load_id
                where {OfUnit} order by s.connector, s.stream
                """,
                parameters);
            var ofValue = sources.ToLookup(source => source.ValueId);
            return values.Select(value => value with { Sources = [.. ofValue[value.Id]] }).ToImmutableArray();
        },
        cancellation);

    /// <summary>
    /// What the other units of a round have for a few elements. Rules that compare units need them, whoever looks; they are shown to nobody.
    /// </summary>
    /// <returns>Unit code, element, canonical value and state.</returns>
    public Task<IReadOnlyList<(string Unit, string Element, string? Value, string State)>> PeersAsync(
        StandingRecord unit, IReadOnlyCollection<string> elements, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<(string, string, string?, string)>(
            $"""
            select u.code, d.element, d.value, d.state
            from data_value d join dim_assessment a on a.assessment = d.assessment
            join snapshot_scorecard k on k.snapshot_id = @Snapshot and k.unit_id = d.unit_id
            join org_unit_version u on u.unit_id = d.unit_id and u.valid_from <= a.unit_date and (u.valid_to = '' or u.valid_to > a.unit_date)
            where d.assessment = @Assessment and d.round = @Round and d.unit_id <> @UnitId and d.element {OneOfElements} and d.to_run is null
            """,
            new { unit.Snapshot, unit.Assessment, unit.Round, unit.UnitId, elements = Listed(elements) }),
        cancellation);

    /// <returns>Null when the unit never had another scorecard in the round.</returns>
    public Task<EarlierCard?> EarlierAsync(StandingRecord unit, CancellationToken cancellation = default) => database.UseAsync<EarlierCard?>(
        async session =>
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
                values.ToImmutableDictionary(value => value.Element, value => (value.Value, value.State)), points.ToImmutableDictionary(one => one.Indicator, one => one.Points));
        },
        cancellation);

    /// <summary>The unit's total in the last snapshots of its round, the oldest first.</summary>
    public async Task<IReadOnlyList<TrendPoint>> TrendAsync(StandingRecord unit, int most, CancellationToken cancellation = default) =>
    [
        .. (await database.UseAsync(
            session => session.ListAsync<TrendPoint>(
                """
                select n.taken_at, k.published from snapshot n join snapshot_scorecard k on k.snapshot_id = n.id
                where n.assessment = @Assessment and n.round = @Round and k.unit_id = @UnitId and n.id <= @Snapshot
                order by n.id desc limit @most
                """,
                new { unit.Assessment, unit.Round, unit.UnitId, unit.Snapshot, most }),
            cancellation)).Reverse(),
    ];

    // Never empty: some databases have no empty list.
    private static string[] Listed(IReadOnlyCollection<string> elements) => elements.Count == 0 ? [""] : [.. elements];
}
