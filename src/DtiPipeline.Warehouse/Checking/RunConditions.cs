using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Warehouse.Checking;

/// <summary>What runs and their loads must not leave.</summary>
internal static class RunConditions
{
    private const string Load = "'load ' || l.id || ' of ' || l.connector || '/' || l.stream";

    /// <summary>What a run that was killed leaves and the next one takes back.</summary>
    /// <param name="alive">Ids of runs that are at work, with commas: what is theirs is not left behind.</param>
    public static IEnumerable<Condition> LeftBehind(string alive) =>
    [
        new(RunCodes.LeftBehind, "a run that never ended", $"select 'run ' || r.id from run r where r.status = 'running' and r.id not in ({alive})"),
        new(RunCodes.LeftBehind, "a load that never ended", $"select {Load} from load l where l.state = 'open' and l.run_id not in ({alive})"),
        new(RunCodes.LeftBehind, "a payload that no load read",
            $"""
            select p.connector || '/' || p.stream || ', ' || p.name || ', SHA-256 ' || p.sha256 from payload p
            where p.run_id not in ({alive}) and not exists (select 1 from load_payload u where u.payload_id = p.id)
            """),
    ];

    /// <summary>What no kill explains.</summary>
    public static IEnumerable<Condition> Damage { get; } =
    [
        new(RunCodes.WarehouseUnsound, "a load whose counts do not add up",
            $"select {Load} from load l where l.state = 'complete' and (l.received <> l.accepted + l.rejected + l.dropped or l.accepted <> l.unchanged + l.added + l.changed)"),
        new(RunCodes.WarehouseUnsound, "a load without a payload", $"select {Load} from load l where not exists (select 1 from load_payload p where p.load_id = l.id)"),
        new(RunCodes.WarehouseUnsound, "a load that counts other refused rows than there are",
            $"select {Load} from load l where l.state in ('complete', 'failed') and l.rejected <> (select count(*) from reject j where j.load_id = l.id)"),
        new(RunCodes.WarehouseUnsound, "a load that counts other dropped rows than there are",
            $"select {Load} from load l where l.state = 'complete' and l.dropped <> (select coalesce(sum(d.row_count), 0) from load_drop d where d.load_id = l.id)"),
    ];
}
