using DtiPipeline.Core.OrgUnits;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Units;
using static DtiPipeline.Warehouse.Tests.Units.TestUnits;

namespace DtiPipeline.Warehouse.Tests.Units;

public class UnitStoreTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_register_is_saved_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = new UnitStore(test.Database);
        Assert.Equal(Register.Versions.Length, await units.SaveAsync(token, Register));
        Assert.Equal(0, await units.SaveAsync(token, Register));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_id_stays_when_the_register_is_corrected(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = new UnitStore(test.Database);
        await units.SaveAsync(token, Register);
        var before = (await units.AtAsync(YearEnd)).Single(unit => unit.Code == "03274");

        var corrected = Register.Versions.Select(version => version.Code == "03274" ? version with { Name = "Xã Quài Nưa (sửa)" } : version).Where(version => version.Code != "09316");
        Assert.Equal(2, await units.SaveAsync(token, new OrgUnitRegister([.. corrected], Register.Lineage)));
        var after = (await units.AtAsync(YearEnd)).Single(unit => unit.Code == "03274");
        Assert.Equal(before with { Name = "Xã Quài Nưa (sửa)" }, after);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Units_are_found_as_of_a_day(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = new UnitStore(test.Database);
        await units.SaveAsync(token, Register);
        var before = (await units.AtAsync(Merger.AddDays(-1))).Single(unit => unit.Code == "03253");
        var after = (await units.AtAsync(Merger)).Single(unit => unit.Code == "03253");
        Assert.Equal(("Thị trấn Tuần Giáo", "Thị trấn", "099"), (before.Name, before.Type + " trấn", before.ParentCode));
        Assert.Equal(("Xã Tuần Giáo", "11"), (after.Name, after.ParentCode));
        Assert.NotEqual(before.UnitId, after.UnitId);
        Assert.DoesNotContain(await units.AtAsync(Merger), unit => unit.Code == "099");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_closure_of_a_day_says_which_unit_contains_which(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = new UnitStore(test.Database);
        await units.SaveAsync(token, Register);
        Assert.NotEqual(0, await units.SaveClosureAsync(token, Register, YearEnd));
        Assert.Equal(0, await units.SaveClosureAsync(token, Register, YearEnd));
        await units.SaveClosureAsync(token, Register, Merger);
        Assert.Equal(["03253 0", "03274 0", "099 0", "099>03253 1", "099>03274 1", "11 0", "11>03253 2", "11>03274 2", "11>099 1"], await ClosureAsync(test, YearEnd));
        Assert.Equal(["03253 0", "11 0", "11>03253 1"], await ClosureAsync(test, Merger));

        var moved = Register.Versions.Select(version => version.Code == "03274" ? version with { ParentCode = "11" } : version);
        Assert.Equal(3, await units.SaveClosureAsync(token, new OrgUnitRegister([.. moved], Register.Lineage), YearEnd));
        Assert.Contains("11>03274 1", await ClosureAsync(test, YearEnd));
    }

    private static async Task<IReadOnlyList<string>> ClosureAsync(TestDatabase test, DateOnly day)
    {
        await using var session = await test.Database.ConnectAsync(default);
        return await session.ListAsync<string>(
            """
            select case when c.depth = 0 then a.code || ' 0' else a.code || '>' || d.code || ' ' || c.depth end
            from unit_closure c
            join org_unit_version a on a.unit_id = c.ancestor_id and a.valid_from <= @day and (a.valid_to = '' or a.valid_to > @day)
            join org_unit_version d on d.unit_id = c.descendant_id and d.valid_from <= @day and (d.valid_to = '' or d.valid_to > @day)
            where c.unit_date = @day and a.code in ('11', '099', '03253', '03274')
            order by 1
            """,
            new { day });
    }
}
