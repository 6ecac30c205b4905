using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Board;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Tests.Snapshots;
using DtiPipeline.Warehouse.Tests.Staging;
using DtiPipeline.Warehouse.Tests.Units;
using static DtiPipeline.Warehouse.Tests.Snapshots.TestSnapshots;

namespace DtiPipeline.Warehouse.Tests.Board;

public class BoardReaderTests
{
    private const string Assessment = "tuan-giao-2024";

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_each_stream_and_round_the_last_step_counts_in_whatever_run(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var runs = new RunStore(test.Database);
        var first = await test.Database.BeginRunAsync();
        await runs.AddStepAsync(first, Step("collect", "done") with { Connector = "tax", Stream = "vat" });
        await runs.AddStepAsync(first, Step("collect", "done") with { Connector = "tax", Stream = "land" });
        await runs.AddStepAsync(first, Step("map", "done") with { Assessment = Assessment, Round = "2024-q1" });
        var second = await test.Database.BeginRunAsync();
        await runs.AddStepAsync(second, Step("collect", "failed") with { Connector = "tax", Stream = "vat" });
        Assert.Equal(
            [$"collect tax/land done {first.Run}", $"map {Assessment}/2024-q1 done {first.Run}", $"collect tax/vat failed {second.Run}"],
            (await new BoardReader(test.Database).LastStepsAsync()).Select(step => $"{step.Step} {step.Connector ?? step.Assessment}/{step.Stream ?? step.Round} {step.Status} {step.RunId}"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_each_stream_the_last_load_that_was_completed_counts(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        await test.Database.StageAsync(token, table, LoadScope.All);
        var second = await test.Database.BeginRunAsync();
        await test.Database.StageAsync(second, table, LoadScope.All);
        var third = await test.Database.BeginRunAsync();
        await using (var load = await new StagingStore(test.Database).BeginLoadAsync(third, table, new LoadStart([await test.Database.PayloadAsync(third)])))
            await load.FailAsync(Finding.Of("DTI4214"));
        var last = Assert.Single(await new BoardReader(test.Database).LastLoadsAsync());
        Assert.Equal((TestStream.Connector, "dossiers", second.Run), (last.Connector, last.Stream, last.RunId));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Findings_are_those_of_the_runs_asked_for_about_data_and_not_about_single_rows(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var runs = new RunStore(test.Database);
        var place = new DataPlace { Connector = "tax", Stream = "vat" };
        var first = await test.Database.BeginRunAsync();
        await runs.AddFindingsAsync(first, [new RunFinding(Finding.From(place, "DTI3105"), Severity.Error)]);
        var second = await test.Database.BeginRunAsync();
        await runs.AddFindingsAsync(second, [
            new RunFinding(Finding.From(place, "DTI4302"), Severity.Error), new RunFinding(Finding.From(place, "DTI4202", ("name", "x")), Severity.Error),
            new RunFinding(Finding.From(place, "DTI5001"), Severity.Warning), new RunFinding(Finding.From(place, "DTI4113"), Severity.Note),
            new RunFinding(Finding.Of("DTI8002"), Severity.Warning),
        ]);
        var reader = new BoardReader(test.Database);
        Assert.Equal(["DTI4202", "DTI5001"], (await reader.FindingsAsync([second.Run])).Select(found => found.Found.Finding.Code));
        Assert.Equal([first.Run, second.Run, second.Run], (await reader.FindingsAsync([first.Run, second.Run])).Select(found => found.Run));
        Assert.Empty(await reader.FindingsAsync([]));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Values_are_counted_by_state_for_the_evaluated_units_of_the_scope(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        await new StarStore(test.Database).SaveAsync(token, TestDefinitions.Set);
        var values = new DataValueStore(test.Database);
        await values.SaveAsync(token, Assessment, "2024-q1", [
            Value(units["099"], "households.total", "reported", "5"), Value(units["03253"], "households.total", "late"), Value(units["03274"], "households.total", "late"),
            // Of a unit that nobody evaluates.
            Value(units["11"], "households.total", "reported", "9"),
        ], []);
        var snapshots = new SnapshotStore(test.Database);
        await snapshots.SaveAsync(token, Of("night 1", Card(units["099"], 5, 3)));
        token = await test.Database.BeginRunAsync();
        await snapshots.SaveAsync(token, Of("night 2", Card(units["099"], 5, 3), Card(units["03253"], 1, 1), Card(units["03274"], 1, 1)));

        var reader = new BoardReader(test.Database);
        Assert.Equal(["late 2", "reported 1"], await CountAsync(reader, Scope.Everywhere));
        Assert.Equal(["late 1"], await CountAsync(reader, new Scope(false, ["03274@"])));
        Assert.Empty(await CountAsync(reader, Scope.Nowhere));
        Assert.Empty(await reader.StatesAsync(Scope.Everywhere, ["other"]));
        Assert.Equal(3, Assert.Single(await reader.SnapshotsAsync(Scope.Everywhere)).Units);
        Assert.Equal(1, Assert.Single(await reader.SnapshotsAsync(new Scope(false, ["03274@"]))).Units);
        Assert.Empty(await reader.SnapshotsAsync(Scope.Nowhere));
    }

    private static async Task<IEnumerable<string>> CountAsync(BoardReader reader, Scope scope) =>
        (await reader.StatesAsync(scope, [Assessment])).Select(count => $"{count.State} {count.Units}");

    private static RunStep Step(string step, string status) => new() { Step = step, Status = status };

    private static DataValueRow Value(long unit, string element, string state, string? value = null) => new() { UnitId = unit, Element = element, Value = value, State = state };
}
