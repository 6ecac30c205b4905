using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Tests.Units;

namespace DtiPipeline.Warehouse.Tests.Matching;

public class MatchStoreTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Unit_matches_are_added_corrected_and_otherwise_left_alone(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        var matches = new MatchStore(test.Database);
        var town = new UnitMatchRow { RawCode = "03253", Raw = "TT Tuần Giáo", UnitId = units["03253"], Status = "matched", Rule = "code", Detail = "" };
        var unknown = new UnitMatchRow { Raw = "Xã ?", Status = "unknown", Rule = "none", Detail = "03274@:DTI5001" };
        Assert.Equal(2, await matches.SaveUnitsAsync(token, "police", "accounts", TestUnits.YearEnd, [town, unknown]));
        Assert.Equal(0, await matches.SaveUnitsAsync(token, "police", "accounts", TestUnits.YearEnd, [town, unknown]));
        var known = unknown with { UnitId = units["03274"], Status = "matched", Rule = "crosswalk", Detail = "" };
        Assert.Equal(1, await matches.SaveUnitsAsync(token, "police", "accounts", TestUnits.YearEnd, [town, known]));
        Assert.Equal([known, town], await matches.UnitsAsync("police", "accounts", TestUnits.YearEnd));
        Assert.Empty(await matches.UnitsAsync("police", "accounts", TestUnits.Merger));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Word_matches_are_added_corrected_and_otherwise_left_alone(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var matches = new MatchStore(test.Database);
        var day = new DateOnly(2024, 3, 31);
        var done = new WordMatchRow { Raw = "Đã trả kết quả", Meaning = "returned", Rule = "crosswalk" };
        var odd = new WordMatchRow { Context = "1.1", Raw = "x", Rule = "unmapped" };
        Assert.Equal(2, await matches.SaveWordsAsync(token, "dossier-status", day, [done, odd]));
        Assert.Equal(0, await matches.SaveWordsAsync(token, "dossier-status", day, [done, odd]));
        Assert.Equal(1, await matches.SaveWordsAsync(token, "dossier-status", day, [odd with { Rule = "confirmed-none" }]));
        Assert.Equal([done, odd with { Rule = "confirmed-none" }], await matches.WordsAsync("dossier-status", day));
    }
}
