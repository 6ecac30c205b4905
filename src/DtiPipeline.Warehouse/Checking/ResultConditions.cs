using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Warehouse.Checking;

/// <summary>What must not be among values, scorecards and snapshots.</summary>
internal static class ResultConditions
{
    private static readonly string Figures = string.Join(", ", Enum.GetValues<ValueState>().Where(state => state.IsPresent()).Select(state => $"'{state.Word()}'"));

    public static IEnumerable<Condition> All { get; } =
    [
        new(RunCodes.WarehouseUnsound, "a value that holds twice",
            "select assessment || '/' || round || ', ' || element || ', unit ' || unit_id from data_value where to_run is null group by assessment, round, unit_id, element having count(*) > 1"),
        new(RunCodes.WarehouseUnsound, "a value of another state than its figure",
            $"select assessment || '/' || round || ', ' || element || ', unit ' || unit_id from data_value where (value is not null) <> (state in ({Figures}))"),
        new(RunCodes.WarehouseUnsound, "a snapshot without scorecards", "select 'snapshot ' || n.id from snapshot n where not exists (select 1 from snapshot_scorecard s where s.snapshot_id = n.id)"),
        new(RunCodes.WarehouseUnsound, "a snapshot that no run came to", "select 'snapshot ' || n.id from snapshot n where not exists (select 1 from run_snapshot r where r.snapshot_id = n.id)"),
        new(RunCodes.WarehouseUnsound, "a scorecard that no snapshot holds and nobody signed",
            "select 'scorecard ' || c.id from scorecard c where not exists (select 1 from snapshot_scorecard s where s.scorecard_id = c.id) and not exists (select 1 from signature s where s.scorecard_id = c.id)"),
        new(RunCodes.WarehouseUnsound, "a scorecard without its facts", "select 'scorecard ' || c.id from scorecard c where not exists (select 1 from fact_indicator_score f where f.scorecard_id = c.id)"),
        new(RunCodes.WarehouseUnsound, "a restatement that does not begin where the one before it ended",
            """
            select 'restatement ' || t.id from restatement t join signature s on s.id = t.signature_id
            where t.before_card <> coalesce((select x.after_card from restatement x where x.id = (select max(l.id) from restatement l where l.signature_id = t.signature_id and l.id < t.id)), s.scorecard_id)
            """),
    ];
}
