using Dapper;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Tests.Nights;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Checking;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Tests.Checking;

/// <summary>A warehouse with a night in it, spoilt in one way at a time.</summary>
public sealed class WarehouseCheckTests
{
    private const string AnyPayload = "select connector, stream, sha256, 'again', request, size, as_of, received_at, seen_at, run_id from payload where id = (select min(id) from payload)";

    private static readonly Damage[] Damages =
    [
        new("update run set status = 'running'", "run ", "a run that never ended"),
        new("update load set state = 'open' where id = (select max(id) from load)", "load ", "a load that never ended"),
        new("update lease set holder = 'elsewhere/x/1/1', expires = '2001-01-01T00:00:00.000000Z'", "runs", "a lease of a process that is gone"),
        new($"insert into payload (connector, stream, sha256, name, request, size, as_of, received_at, seen_at, run_id) {AnyPayload}", "again", "a payload that no load read"),
        new("update load set received = received + 1 where stream = 'outgoing'", "document-management/outgoing", "a load whose counts do not add up"),
        new("delete from load_payload where load_id = (select min(id) from load)", "", "a load without a payload", "a payload that no load read"),
        new("delete from reject", "telecom-operators/vnpt", "a load that counts other refused rows than there are"),
        new("insert into load_drop (load_id, reason, row_count) select min(id), 'nobody knows', 3 from load", "load ", "a load that counts other dropped rows than there are"),
        new("""
            drop index data_value_current;
            insert into data_value (assessment, round, unit_id, element, value, state, basis, from_run)
            select assessment, round, unit_id, element, value, state, basis, from_run from data_value where id = (select min(id) from data_value)
            """, "tuan-giao-2024/2024-q1", "a value that holds twice"),
        new("update data_value set state = 'not-reported' where id = (select min(id) from data_value where value is not null)", "tuan-giao-2024/2024-q1", "a value of another state than its figure"),
        new("delete from snapshot_scorecard", "", "a snapshot without scorecards", "a scorecard that no snapshot holds and nobody signed", "a snapshot"),
        new("delete from run_snapshot", "snapshot ", "a snapshot that no run came to"),
        new("delete from fact_indicator_score", "scorecard ", "a scorecard without its facts"),
        new("drop index {outgoing}_open; insert into {outgoing} select * from {outgoing} where row_key = (select min(row_key) from {outgoing})", "",
            "a record with two open versions", "staged rows that are more or fewer than the last load left"),
        new("delete from {outgoing} where row_key = (select min(row_key) from {outgoing})", "document-management/outgoing", "staged rows that are more or fewer than the last load left"),
        new("update {outgoing} set from_load = 999999 where row_key = (select min(row_key) from {outgoing})", "",
            "a row that refers to nothing", "staged rows that are more or fewer than the last load left"),
        new("update {outgoing} set payload_id = 999999", "payload 999999", "a row that refers to nothing"),
        new("update load set state = 'abandoned' where stream = 'outgoing'", "document-management/outgoing", "a row of a load that was taken back"),
        new("update reject set payload_id = 999999", "reject.payload_id -> payload 999999", "a row that refers to nothing"),
        new("update reject set load_id = 999999", "", "a row that refers to nothing", "a load that counts other refused rows than there are"),
        new("update data_value set from_run = 999999", "data_value.from_run -> run 999999", "a row that refers to nothing"),
        new("update fact_data_value set scorecard_id = -scorecard_id", "fact_data_value.scorecard_id -> scorecard -", "a row that refers to nothing"),
        new("delete from payload where stream = 'outgoing'", "", "a row that refers to nothing", "a snapshot"),
        new("insert into audit_entry (at, who, action, subject, detail, previous, hash) values ('2001-01-01T00:00:00.000000Z', 'x', 'x', 'x', '{}', '', 'x')", "entry ", "the record of what people did"),
        new("""update scorecard set content = replace(content, '"state":"reported"', '"state":"declared"')""", "", "a scorecard", "a snapshot"),
        new("update snapshot set content = replace(content, 'reported', 'declared')", "snapshot ", "a snapshot"),
        new("update snapshot set content = '{'", "snapshot ", "a snapshot"),
        new("update snapshot set evidence_hash = content_hash", "snapshot ", "a snapshot"),
        new("update definition_blob set content = content || ' '", "definitions ", "a set of definitions"),
        new("delete from definition_blob", "snapshot ", "a snapshot whose definitions are gone"),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_damage_to_the_tables_is_found_named_and_nothing_else_with_it(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        await bench.RunAsync("2024-04-10", "document-management", "telecom-operators");
        Assert.Empty(await new WarehouseCheck(bench.Database).RunAsync());
        var table = await FirstAsync(await bench.CopyAsync(), "select name from staging_table where stream = 'outgoing'");
        await using var spoilt = await SpoiltWarehouse.OfAsync(await bench.CopyAsync());
        foreach (var damage in Damages)
        {
            var sql = damage.Sql.Replace("{outgoing}", table, StringComparison.Ordinal);
            await spoilt.SpoilAsync(sql);
            var found = await new WarehouseCheck(spoilt.Database).RunAsync();
            await spoilt.MendAsync(sql);
            Assert.True(damage.Whys.ToHashSet().SetEquals(found.Select(finding => finding.Arguments["why"])), $"{damage.Sql}\n{Text(found, Language.En)}");
            Assert.All(found, finding => Assert.Contains(damage.Where, finding.Arguments["where"], StringComparison.Ordinal));
            // What, where and what to do, in both languages.
            Assert.All([Text(found, Language.En), Text(found, Language.Vi)], text => Assert.Equal(found.Count * 3, text.Split('\n').Count(line => line.Length > 0)));
            Assert.DoesNotContain(found, finding => Text([finding], Language.Vi).Contains(finding.Arguments["why"], StringComparison.Ordinal));
        }
        // Mended every time: what was found of one damage was never that of another.
        Assert.Empty(await new WarehouseCheck(spoilt.Database).RunAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_run_at_work_has_open_is_not_left_behind(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        await bench.RunAsync("2024-04-10", "document-management");
        await using var copy = await bench.CopyAsync();
        await Spoiling.DoAsync(copy, $"""
            update run set status = 'running'; update load set state = 'open';
            update lease set holder = '{ProcessHolder.Current}', expires = '2999-01-01T00:00:00.000000Z'
            """);
        Assert.Empty(await new WarehouseCheck(copy.Database).RunAsync());
        Assert.True(await new WarehouseCheck(copy.Database).IsAtWorkAsync());

        await Spoiling.DoAsync(copy, "update lease set token = token + 1");
        Assert.Equal(["a run that never ended", "a load that never ended"], (await new WarehouseCheck(copy.Database).RunAsync()).Select(finding => finding.Arguments["why"]));
    }

    private static string Text(IReadOnlyList<Finding> found, Language language) => new FindingText(language).Render(found);

    private static async Task<string> FirstAsync(TestDatabase database, string sql)
    {
        await using (database)
        await using (var connection = Spoiling.Connect(database))
            return await connection.QuerySingleAsync<string>(sql);
    }
}
