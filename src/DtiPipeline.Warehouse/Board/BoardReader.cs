using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Board;

/// <summary>What the board of operations is made from: one question for each kind of thing, however many sources there are.</summary>
public sealed class BoardReader(Database database)
{
    private const string OneOfRuns = "{{in runs}}";

    private const string OneOfAssessments = "{{in assessments}}";

    private const string Holding =
        """
        (select assessment, round, max(run_id) as run_id from run_snapshot group by assessment, round) newest
        join run_snapshot held on held.run_id = newest.run_id and held.assessment = newest.assessment and held.round = newest.round
        join dim_assessment a on a.assessment = held.assessment
        join snapshot_scorecard k on k.snapshot_id = held.snapshot_id
        """;

    /// <summary>Of every step the last time it was done for each stream and each round.</summary>
    public Task<IReadOnlyList<LastStep>> LastStepsAsync(CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<LastStep>(
            """
            select s.step, s.connector, s.stream, s.assessment, s.round, s.status, s.run_id, r.as_of, coalesce(r.ended_at, r.started_at) as at
            from run_step s join run r on r.id = s.run_id
            where s.id in (select max(id) from run_step group by step, connector, stream, assessment, round)
            order by s.id
            """),
        cancellation);

    /// <summary>The newest complete load of every stream.</summary>
    public Task<IReadOnlyList<LastLoad>> LastLoadsAsync(CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<LastLoad>(
            """
            select connector, stream, run_id, coalesce(ended_at, began_at) as ended_at
            from load where id in (select max(id) from load where state = 'complete' group by connector, stream)
            order by connector, stream
            """),
        cancellation);

    /// <summary>Errors and warnings of some runs that have a place in the data, in order; those of single rows are counted elsewhere.</summary>
    public async Task<ImmutableArray<StreamFinding>> FindingsAsync(IReadOnlyCollection<long> runs, CancellationToken cancellation = default)
    {
        if (runs.Count == 0)
            return [];
        var rows = await database.UseAsync(
            session => session.ListAsync<StreamFindingRow>(
                $"""
                select run_id, code, severity, arguments, place, span from run_finding
                where run_id {OneOfRuns} and place is not null and severity <> 'note' and code not like 'DTI43%' order by id
                """,
                new { runs = runs.ToArray() }),
            cancellation);
        return [.. rows.Select(row => new StreamFinding(
            row.RunId, new RunFinding(FindingJson.Read(row.Code, row.Arguments, row.Place, row.Span), Enum.Parse<Severity>(row.Severity, ignoreCase: true))))];
    }

    /// <summary>The snapshots that hold, with how many of their units are within the scope; those of which none is are left out.</summary>
    public Task<IReadOnlyList<HoldingSnapshot>> SnapshotsAsync(Scope scope, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<HoldingSnapshot>(
            $"""
            select held.assessment, held.round, held.snapshot_id as snapshot, n.taken_at, count(*) as units
            from {Holding} join snapshot n on n.id = held.snapshot_id
            where {ScopeSql.Within("k.unit_id", "a.unit_date")}
            group by held.assessment, held.round, held.snapshot_id, n.taken_at
            order by held.assessment, held.round
            """,
            ScopeSql.Parameters(scope)),
        cancellation);

    /// <summary>How many units within the scope have signed, by round; those of which none has are left out.</summary>
    public Task<IReadOnlyList<SignedCount>> SignedAsync(Scope scope, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<SignedCount>(
            $"""
            select s.assessment, s.round, count(distinct s.unit_id) as units
            from signature s join dim_assessment a on a.assessment = s.assessment
            where {ScopeSql.Within("s.unit_id", "a.unit_date")}
            group by s.assessment, s.round
            order by s.assessment, s.round
            """,
            ScopeSql.Parameters(scope)),
        cancellation);

    /// <summary>The evaluated units' values that hold now, counted by round, element and state.</summary>
    public Task<IReadOnlyList<StateCount>> StatesAsync(Scope scope, IReadOnlyCollection<string> assessments, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<StateCount>(
            $"""
            select d.assessment, d.round, d.element, d.state, count(*) as units
            from {Holding}
            join data_value d on d.assessment = held.assessment and d.round = held.round and d.unit_id = k.unit_id and d.to_run is null
            where held.assessment {OneOfAssessments} and {ScopeSql.Within("k.unit_id", "a.unit_date")}
            group by d.assessment, d.round, d.element, d.state
            order by d.assessment, d.round, d.element, d.state
            """,
            // Never empty: some databases have no empty list.
            ScopeSql.Parameters(scope, new { assessments = assessments.Count == 0 ? [""] : assessments.ToArray() })),
        cancellation);
}
