using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Tests.Units;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Matching;

public class MappingQueriesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_and_sums_roll_up_over_matches_and_closure(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        var table = await Staging.TestStream.EnsureAsync(test.Database, token);
        var (load, _) = await test.Database.StageAsync(
            token, table, LoadScope.All,
            Row("a", "2024-01-01", "TT Tuần Giáo", 1), Row("b", "2024-02-01", "Quài Nưa", 20), Row("c", "2024-02-02", "Quài Nưa", null), Row("d", "2024-05-01", "Quài Nưa", 4_000));
        await new MatchStore(test.Database).SaveUnitsAsync(token, Connector, "dossiers", TestUnits.YearEnd, [
            new UnitMatchRow { Raw = "TT Tuần Giáo", UnitId = units["03253"], Status = "matched", Rule = "name" },
            new UnitMatchRow { Raw = "Quài Nưa", UnitId = units["03274"], Status = "matched", Rule = "name" },
        ]);
        var answer = await new MappingQueries(test.Database).RunAsync(
            $"""
            select c.ancestor_id as unit_id, count(*) as rows_all, sum(r.f_fee) as fees, count(distinct r.f_code) filter (where r.f_fee > @fee) as big, min(r.f_unit) as word
            from {table.Name} r
            join unit_match m on m.connector = @connector and m.stream = 'dossiers' and m.unit_date = @unit_date and m.raw = r.f_unit and m.raw_code = ''
            join unit_closure c on c.unit_date = @unit_date and c.descendant_id = m.unit_id
            where r.from_load <= @load and (r.to_load is null or r.to_load > @load) and r.f_day >= @from and r.f_day <= @to
            group by c.ancestor_id order by c.ancestor_id
            """,
            new Dictionary<string, object>
            {
                ["connector"] = Connector, ["unit_date"] = TestUnits.YearEnd, ["load"] = load, ["fee"] = 5L,
                ["from"] = new DateOnly(2024, 1, 1), ["to"] = "2024-03-31",
            });
        Assert.Equal(["unit_id", "rows_all", "fees", "big", "word"], answer.Columns.AsEnumerable());
        var rows = answer.Rows.ToDictionary(row => row[0].Number, row => $"{row[1].Number} {row[2].Number} {row[3].Number} {row[4].Text}");
        Assert.Equal("1 1 0 TT Tuần Giáo", rows[units["03253"]]);
        Assert.Equal("2 20 1 Quài Nưa", rows[units["03274"]]);
        Assert.StartsWith("3 21 1 ", rows[units["099"]]);
        Assert.StartsWith("3 21 1 ", rows[units["11"]]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_sum_over_nothing_is_absent(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var answer = await RunAsync(test, "select sum(id) as total, count(*) as rows_all from run");
        Assert.True(answer.Rows[0][0].IsAbsent);
        Assert.Equal(0, answer.Rows[0][1].Number);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_sum_that_is_too_large_is_a_finding(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => RunAsync(
            test, "select sum(x.amount) as total from (select 9223372036854775807 as amount union all select 1) x"));
        Assert.Equal(RunCodes.NumberTooLarge, fault.Finding.Code);
    }

    private static Task<StagedValues> RunAsync(TestDatabase test, string sql) => new MappingQueries(test.Database).RunAsync(sql, new Dictionary<string, object>());
}
