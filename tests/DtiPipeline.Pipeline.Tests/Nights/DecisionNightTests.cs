using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Review;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>Nights over values on which people decided.</summary>
public class DecisionNightTests
{
    private const string Telecom = "telecom-operators";
    private const string Element = "households.with-fibre";
    private const string Night = "2025-01-02";
    private static readonly Person Officer = new("huong", "Hương", [new Grant(Role.Officer)]);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_correction_is_in_the_next_snapshot_and_holds_when_the_source_changes_until_somebody_looks(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var inbox = bench.OwnInbox("TELECOM_OPERATORS_INBOX");
        var before = SnapshotOf(await bench.RunAsync(Night, Telecom));
        var said = (await ValueAsync(bench, Element)).Value!;
        await DecideAsync(bench, new NewDecision(Element, "override", "reported", null) { Value = "12345", SourceValue = said });

        var after = await bench.RunAsync(Night, Telecom);
        Assert.NotEqual(before, SnapshotOf(after));
        var value = await ValueAsync(bench, Element);
        Assert.Equal(("12345", "overridden", said, "reported"), (value.Value, value.State, value.SourceValue, value.SourceState));
        Assert.NotEmpty(value.Sources);
        Assert.Equal("12345", after.Assessments[0].Values[0].Values[Element].Value!.Canonical);
        Assert.False((await bench.RunAsync(Night, Telecom)).Assessments[0].IsNew);

        Replace(inbox, "vnpt_2024-12.csv", "TT Tuần Giáo;3.222;2.481;406", "TT Tuần Giáo;3.222;2.481;407");
        var changed = await bench.RunAsync(Night, Telecom);
        value = await ValueAsync(bench, Element);
        Assert.Equal(("12345", "overridden"), (value.Value, value.State));
        Assert.NotEqual(said, value.SourceValue);
        var figure = await FigureAsync(bench, Element);
        Assert.Equal((DecisionStanding.SourceChanged, said, value.SourceValue), (figure.Standing, figure.Decision!.SourceValue!.Canonical, figure.Source.Value!.Canonical));

        // A replay reads the same bytes and comes to the same, decisions included.
        bench.Suffer("down");
        var replay = await bench.RunAsync(new RunRequest { AsOf = new DateOnly(2025, 1, 2), AllowInvented = true, Replay = true, Assessments = ["tuan-giao-2024"], Connectors = [Telecom] });
        Assert.Equal(SnapshotOf(changed), SnapshotOf(replay));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_no_mapping_gives_can_be_declared_and_taken_back(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var before = SnapshotOf(await bench.RunAsync(Night, Telecom));
        bench.Given = bench.Given with { Mappings = [.. bench.Given.Mappings.Where(mapping => mapping.Connector == Telecom)] };
        var id = await DecideAsync(bench, new NewDecision("steering.head", "declare", "not-reported", null) { Value = "leader" });
        var night = await bench.RunAsync(Night, Telecom);
        var value = await ValueAsync(bench, "steering.head");
        Assert.Equal(("leader", "declared", null, "not-reported"), (value.Value, value.State, value.SourceValue, value.SourceState));
        Assert.True(night.Assessments[0].Scorecards[0].Indicators.First(score => score.Code == "1.1").Points > 0);

        await DecideAsync(bench, new NewDecision("steering.head", "withdraw", "not-reported", id));
        var after = await bench.RunAsync(Night, Telecom);
        Assert.NotEqual(SnapshotOf(night), SnapshotOf(after));
        Assert.Equal(0, after.Assessments[0].Scorecards[0].Indicators.First(score => score.Code == "1.1").Points);
        Assert.NotEqual(before, SnapshotOf(night));
    }

    [Fact]
    public async Task A_confirmation_changes_no_figure_and_no_snapshot()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var before = SnapshotOf(await bench.RunAsync(Night, Telecom));
        var said = (await ValueAsync(bench, Element)).Value;
        await DecideAsync(bench, new NewDecision(Element, "confirm", "reported", null) { Value = said, SourceValue = said });
        Assert.Equal(before, SnapshotOf(await bench.RunAsync(Night, Telecom)));
        var value = await ValueAsync(bench, Element);
        Assert.Equal((said, "reported", null, null), (value.Value, value.State, value.SourceValue, value.SourceState));
    }

    [Fact]
    public async Task A_decision_that_no_longer_fits_the_definitions_is_left_aside_and_told()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        await bench.RunAsync(Night, Telecom);
        await DecideAsync(bench, new NewDecision(Element, "override", "reported", null) { Value = "nhiều", SourceValue = "1" });
        var night = await bench.RunAsync(Night, Telecom);
        Assert.Equal("huong", Assert.Single(night.Findings, finding => finding.Code == MappingCodes.DecisionUnfit).Arguments["who"]);
        Assert.Equal("reported", (await ValueAsync(bench, Element)).State);
    }

    [Fact]
    public async Task After_the_cut_off_the_desk_takes_nothing()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        await bench.RunAsync(Night, Telecom);
        var sheet = await SheetAsync(bench);
        var indicator = sheet.Indicators.First(one => one.Inputs.Any(input => input.Element.Code == Element));
        var input = indicator.Inputs.First(one => one.Element.Code == Element);
        var request = new DecisionRequest(DecisionKind.Confirm, null, input.Figure.Source.Value!.Canonical);
        DecisionDesk On(int day) => new(bench.Database, TimeProvider.System, () => new DateOnly(2025, 1, day));
        Assert.Equal(DecisionRefusal.RoundClosed, Assert.Single((await On(16).DecideAsync(Officer, sheet, indicator, input, request)).Refusals));
        Assert.Equal(0, (await On(16).ConfirmAsync(Officer, sheet, [(input.Element.Code, request.SeenSource!)])).Count);
        Assert.Empty(await new DecisionStore(bench.Database).HistoryAsync(Scope.Everywhere, sheet.Place));
        Assert.NotNull((await On(15).DecideAsync(Officer, sheet, indicator, input, request)).Id);
    }

    [Fact]
    public async Task A_sheet_counts_a_decision_at_once_and_says_that_the_snapshot_does_not_yet()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        await bench.RunAsync(Night, Telecom);
        var before = await SheetAsync(bench);
        Assert.Equal(0, before.Pending);
        await DecideAsync(bench, new NewDecision("steering.head", "declare", "not-reported", null) { Value = "leader" });
        var after = await SheetAsync(bench);
        Assert.Equal((1, before.Card.Published + 5m, IndicatorStatus.Declared), (after.Pending, after.Card.Published, after.Find("1.1")!.Status));
        Assert.Equal(before.Standing.Published, after.Standing.Published);
        await bench.RunAsync(Night, Telecom);
        var night = await SheetAsync(bench);
        Assert.Equal((0, after.Card.Published, after.Card.Published), (night.Pending, night.Card.Published, night.Standing.Published));
    }

    private static async Task<long?> DecideAsync(NightBench bench, NewDecision decision) =>
        await new DecisionStore(bench.Database).DecideAsync(Scope.Everywhere, (await SheetAsync(bench)).Place, decision, "huong", new DateOnly(2025, 1, 2));

    private static async Task<UnitSheet> SheetAsync(NightBench bench) =>
        (await new UnitSheets(bench.Database, bench.Given).ReadAsync(Officer, "tuan-giao-2024", "2024-final", "099"))!;

    private static async Task<SheetFigure> FigureAsync(NightBench bench, string element) =>
        (await SheetAsync(bench)).Indicators.SelectMany(indicator => indicator.AllInputs).First(input => input.Element.Code == element).Figure;

    private static async Task<DataValueRecord> ValueAsync(NightBench bench, string element) => (await new DataValueStore(bench.Database).ListAsync(
        new DataValueFilter { Assessment = "tuan-giao-2024", Round = "2024-final", Unit = "099", Element = element, UnitDate = new DateOnly(2024, 12, 31) })).Single();

    private static string SnapshotOf(RunSummary night) => night.Assessments.Single(result => result.Planned.Round.Id == "2024-final").Snapshot;

    private static void Replace(string inbox, string file, string written, string instead)
    {
        var path = Path.Combine(inbox, file);
        var text = File.ReadAllText(path);
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(written, instead, StringComparison.Ordinal));
    }
}
