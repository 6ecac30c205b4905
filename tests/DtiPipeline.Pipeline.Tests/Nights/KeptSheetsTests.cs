using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Tests.Nights;

public class KeptSheetsTests
{
    private const string Element = "households.with-fibre";
    private static readonly Person Officer = new("huong", "Hương", [new Grant(Role.Officer)]);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_sheet_is_kept_until_anybody_writes_anything_and_for_the_same_rights_and_definitions_only(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        await bench.RunAsync("2025-01-02", "telecom-operators");
        var kept = new KeptSheets(bench.Database);
        async Task<UnitSheet> SheetAsync(Person person) => (await new UnitSheets(bench.Database, bench.Given, kept).ReadAsync(person, "tuan-giao-2024", "2024-final", "099"))!;

        var first = await SheetAsync(Officer);
        // A server counts the transactions of its other databases too.
        if (kind == DatabaseKind.Sqlite)
            Assert.Same(first, await SheetAsync(Officer));

        // Rights of which the warehouse knows nothing.
        Assert.DoesNotContain((await SheetAsync(Officer with { Grants = [new Grant(Role.Leader)] })).Indicators, indicator => indicator.MayChange);
        Assert.Null(await new UnitSheets(bench.Database, bench.Given, kept).ReadAsync(Officer with { Grants = [new Grant(Role.Officer, "no-such-unit")] }, "tuan-giao-2024", "2024-final", "099"));

        // Another process decides, and takes back.
        var elsewhere = Database.Open(bench.Target);
        var decisions = new DecisionStore(elsewhere);
        var today = new DateOnly(2025, 1, 2);
        for (var time = 0; time < 2; time++)
        {
            var sheet = await SheetAsync(Officer);
            var id = await decisions.DecideAsync(Scope.Everywhere, sheet.Place, new NewDecision(Element, "override", "reported", FigureOf(sheet).Head) { Value = $"1234{time}" }, "lan", today);
            Assert.Equal(($"1234{time}", id), (FigureOf(await SheetAsync(Officer)).Value.Value!.Canonical, FigureOf(await SheetAsync(Officer)).Head));
        }

        // Something that is not on the sheet may be: nobody looks closer.
        var before = await SheetAsync(Officer);
        await new AccountStore(elsewhere).CreateAsync(new NewAccount("lan", "Lan", "x", "stamp", false, []), "root");
        Assert.NotSame(before, await SheetAsync(Officer));

        var now = await SheetAsync(Officer);
        bench.Given = bench.Given with { ReferenceValues = bench.Given.ReferenceValues };
        Assert.NotSame(now, await SheetAsync(Officer));
        elsewhere.Release();
    }

    private static SheetFigure FigureOf(UnitSheet sheet) => sheet.Indicators.SelectMany(indicator => indicator.AllInputs).First(input => input.Element.Code == Element).Figure;
}
