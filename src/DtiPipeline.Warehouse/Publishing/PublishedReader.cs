using System.Collections.Immutable;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Publishing;

/// <summary>
/// Snapshots for programs, page by page. Every question bears a scope, and nothing from outside it is answered: neither a unit nor a snapshot of which
/// the reader sees no unit. Contacts are never among the values.
/// </summary>
public sealed class PublishedReader(Database database)
{
    // Behind every rank there is.
    private const int Unranked = int.MaxValue;

    private static readonly string SeesUnit = ScopeSql.Within("k.unit_id", "a.unit_date");

    private static readonly string SeesSnapshot = $"exists (select 1 from snapshot_scorecard k where k.snapshot_id = n.id and {SeesUnit})";

    private static readonly string Snapshots =
        $"""
        select n.id, n.assessment, n.round, a.indicator_set, a.invented, n.cut_date, a.unit_date, n.taken_at, n.content_hash, n.evidence_hash, n.run_id,
          case when n.id = (select l.snapshot_id from run_snapshot l where l.assessment = n.assessment and l.round = n.round order by l.run_id desc limit 1) then 1 else 0 end as is_latest
        from snapshot n join dim_assessment a on a.assessment = n.assessment
        where {SeesSnapshot}
        """;

    private const string CardTables =
        """
        from snapshot n
        join dim_assessment a on a.assessment = n.assessment
        join snapshot_scorecard k on k.snapshot_id = n.id
        join scorecard s on s.id = k.scorecard_id
        join org_unit_version u on u.unit_id = k.unit_id and u.valid_from <= a.unit_date and (u.valid_to = '' or u.valid_to > a.unit_date)
        """;

    private const string CardColumns =
        """
        k.unit_id, u.code as unit, u.name as unit_name, k.published as points, k.max_points, k.applicable_max, k.comparable, k.rank, s.content_hash,
          (select count(*) from snapshot_scorecard r where r.snapshot_id = n.id and r.rank is not null) as ranked
        """;

    /// <summary>By id, from the one behind <paramref name="after"/> on.</summary>
    public Task<IReadOnlyList<PublishedAssessment>> AssessmentsAsync(Scope scope, string after, int limit, CancellationToken cancellation = default) => database.UseAsync<IReadOnlyList<PublishedAssessment>>(
        async session =>
        {
            var found = await session.ListAsync<PublishedAssessment>(
                $"""
                select a.assessment, a.title, a.indicator_set, a.set_title, a.invented, a.unit_date from dim_assessment a
                where a.assessment > @after and exists (select 1 from snapshot n join snapshot_scorecard k on k.snapshot_id = n.id where n.assessment = a.assessment and {SeesUnit})
                order by a.assessment limit @limit
                """,
                ScopeSql.Parameters(scope, new { after, limit }));
            var rounds = (await session.ListAsync<PublishedRound>(
                "select o.assessment, o.round, o.title, o.from_date, o.to_date, o.cut_off from dim_round o where o.assessment {{in names}} order by o.to_date, o.round",
                new { names = found.Select(one => one.Assessment).DefaultIfEmpty("").ToArray() })).ToLookup(round => round.Assessment);
            return [.. found.Select(one => one with { Rounds = [.. rounds[one.Assessment]] })];
        },
        cancellation);

    /// <summary>Those of a round, the newest first, from the one before <paramref name="before"/> on.</summary>
    public Task<IReadOnlyList<PublishedSnapshot>> SnapshotsAsync(Scope scope, string assessment, string round, long before, int limit, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<PublishedSnapshot>(
            $"{Snapshots} and n.assessment = @assessment and n.round = @round and n.id < @before order by n.id desc limit @limit",
            ScopeSql.Parameters(scope, new { assessment, round, before, limit })),
        cancellation);

    /// <param name="name">A number, or a content hash or its beginning of six letters or more: of several with that content the newest.</param>
    /// <returns>Null when there is none, or the reader sees none of its units: which of the two is not told.</returns>
    public Task<PublishedSnapshot?> SnapshotAsync(Scope scope, string name, CancellationToken cancellation = default) => database.UseAsync(
        session => session.FirstOrDefaultAsync<PublishedSnapshot>(
            $"{Snapshots} and (cast(n.id as text) = @name or (length(@name) >= 6 and substr(n.content_hash, 1, length(@name)) = @name)) order by n.id desc limit 1",
            ScopeSql.Parameters(scope, new { name })),
        cancellation);

    /// <summary>By unit code, from the one behind <paramref name="after"/> on.</summary>
    public Task<IReadOnlyList<PublishedCard>> CardsAsync(Scope scope, long snapshot, string after, int limit, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<PublishedCard>(
            $"select {CardColumns} {CardTables} where n.id = @snapshot and {SeesUnit} and u.code > @after order by u.code limit @limit",
            ScopeSql.Parameters(scope, new { snapshot, after, limit })),
        cancellation);

    /// <summary>With its content; null when the unit is not in the snapshot or outside the scope.</summary>
    public Task<PublishedCard?> CardAsync(Scope scope, long snapshot, string unit, CancellationToken cancellation = default) => database.UseAsync(
        session => session.FirstOrDefaultAsync<PublishedCard>(
            $"select {CardColumns}, s.content {CardTables} where n.id = @snapshot and {SeesUnit} and u.code = @unit", ScopeSql.Parameters(scope, new { snapshot, unit })),
        cancellation);

    /// <summary>By rank, units without one last, from the place behind a rank and unit code on.</summary>
    public Task<IReadOnlyList<PublishedCard>> RankingAsync(Scope scope, long snapshot, int? rank, string after, int limit, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<PublishedCard>(
            $"""
            select {CardColumns} {CardTables} where n.id = @snapshot and {SeesUnit}
              and (coalesce(k.rank, {Unranked}) > @rank or (coalesce(k.rank, {Unranked}) = @rank and u.code > @after))
            order by coalesce(k.rank, {Unranked}), u.code limit @limit
            """,
            ScopeSql.Parameters(scope, new { snapshot, rank = rank ?? Unranked, after, limit })),
        cancellation);

    /// <summary>By unit code and element, from the one behind these two on.</summary>
    public Task<IReadOnlyList<PublishedValue>> ValuesAsync(ReadScope scope, PublishedSnapshot snapshot, string unit, string element, int limit, CancellationToken cancellation = default) => database.UseAsync<IReadOnlyList<PublishedValue>>(
        async session =>
        {
            var parameters = ScopeSql.Parameters(scope.Units, new { snapshot.Id, snapshot.Assessment, snapshot.Round, snapshot.RunId, unit, element, limit });
            parameters.Add("whole", scope.Whole.IsEverywhere ? 1 : 0);
            parameters.Add("wholeUnits", scope.Whole.Units.DefaultIfEmpty("-").ToArray());
            parameters.Add("parts", scope.Parts.DefaultIfEmpty("-").ToArray());
            var values = await session.ListAsync<PublishedValue>(
                $$$"""
                select v.unit_id, u.code as unit, v.element, coalesce(e.type, 'text') as type, v.value, v.state, v.partial, v.covered, v.expected
                {{{CardTables}}}
                join fact_data_value v on v.scorecard_id = k.scorecard_id and v.unit_id = k.unit_id
                left join dim_element e on e.element = v.element
                where n.id = @Id and {{{SeesUnit}}}
                  and v.element <> 'unit.contact' and v.element not like 'unit.contact.%'
                  and (@whole = 1 or ' ' || v.element {{in parts}} or exists (
                    select 1 from unit_closure c join org_unit p on p.id = c.ancestor_id
                    where c.unit_date = a.unit_date and c.descendant_id = k.unit_id and (p.identity {{in wholeUnits}} or p.identity || ' ' || v.element {{in parts}})))
                  and (u.code > @unit or (u.code = @unit and v.element > @element))
                order by u.code, v.element limit @limit
                """,
                parameters);
            var sources = (await session.ListAsync<(long UnitId, string Element, string Connector)>(
                """
                select distinct d.unit_id, d.element, s.connector
                from data_value d join data_value_source s on s.value_id = d.id
                where d.assessment = @Assessment and d.round = @Round and d.from_run <= @RunId and (d.to_run is null or d.to_run > @RunId)
                  and s.passed_over is null and d.unit_id {{in units}} and d.element {{in elements}}
                order by s.connector
                """,
                new
                {
                    snapshot.Assessment, snapshot.Round, snapshot.RunId,
                    units = values.Select(value => value.UnitId).Distinct().DefaultIfEmpty(0).ToArray(),
                    elements = values.Select(value => value.Element).Distinct().DefaultIfEmpty("").ToArray(),
                })).ToLookup(source => (source.UnitId, source.Element), source => source.Connector);
            return [.. values.Select(value => value with { Connectors = [.. sources[(value.UnitId, value.Element)]] })];
        },
        cancellation);

    /// <summary>What the indicators of a set are called, in the document's order.</summary>
    public async Task<ImmutableArray<PublishedName>> NamesAsync(string set, CancellationToken cancellation = default) =>
    [
        .. await database.UseAsync(
            session => session.ListAsync<PublishedName>("select indicator, name, pillar, pillar_name from dim_indicator where indicator_set = @set order by ordinal", new { set }), cancellation),
    ];
}
