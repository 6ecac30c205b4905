using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Tests;

/// <summary>What <c>dti runs coverage</c> says of a run in which every kind of answer came.</summary>
public class CoverageCommandTests
{
    private static readonly DateOnly Day = new(2025, 1, 2);

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_kind_of_answer_has_its_word(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var first = await database.Database.BeginRunAsync(Day);
        await AnsweredAsync(database, first, "statistics", "population", 19, new LoadCoverage { AsOf = new DateOnly(2023, 12, 31), Units = [new CoveredUnit("03253", "Thị trấn Tuần Giáo", false)] });
        await StepAsync(database, first, "statistics", "population", StepStatus.Done);

        var run = await database.Database.BeginRunAsync(Day);
        await StepAsync(database, run, "statistics", "population", StepStatus.Unchanged);
        await AnsweredAsync(database, run, "tthc-dvc", "dossiers", 23_489, new LoadCoverage { Window = new Window(new DateOnly(2023, 10, 1), Day), AsOf = Day, AllUnits = true });
        await StepAsync(database, run, "tthc-dvc", "dossiers", StepStatus.Done);
        await AnsweredAsync(database, run, "tthc-dvc", "procedures", 0, new LoadCoverage { Window = new Window(new DateOnly(2024, 1, 1), Day), AsOf = Day, AllUnits = true });
        await StepAsync(database, run, "tthc-dvc", "procedures", StepStatus.Done);
        await AnsweredAsync(database, run, "telecom-operators", "vnpt", 18, new LoadCoverage
        {
            AsOf = new DateOnly(2024, 12, 31),
            Units = [new CoveredUnit("", "Xã Mùn Chung", false), new CoveredUnit("", "Xã Nà Sáy", true)],
        });
        await StepAsync(database, run, "telecom-operators", "vnpt", StepStatus.Done);
        await StepAsync(database, run, "document-management", "outgoing", StepStatus.Failed, CollectionCodes.SourceDown);
        await StepAsync(database, run, "finance", "digital-spending", StepStatus.Failed, CollectionCodes.RequestRefused);
        await StepAsync(database, run, "police-vneid", "accounts", StepStatus.Failed, DecodingCodes.HeaderNotFound);
        await StepAsync(database, run, "declarations", "general", StepStatus.NothingArrived);
        await StepAsync(database, run, "declared-values", "bac-ninh", StepStatus.NothingArrived);

        string[] command = ["runs", "coverage", $"{run.Run}", "--database", database.Target];
        var texts = new List<string>();
        foreach (var more in (string[][])[["--lang", "en"], ["--lang", "vi", "--units"], ["--format", "json"]])
        {
            var result = await Cli.RunAsync([.. command, .. more]);
            Assert.Equal((ExitCode.Done, ""), (result.Exit, result.Error));
            texts.Add(string.Join('\n', result.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim());
        }
        GoldenFile.Check("Golden/coverage.txt", string.Join("\n\n", texts) + "\n");
    }

    private static async Task AnsweredAsync(TestDatabase test, RunToken token, string connector, string stream, long rows, LoadCoverage coverage)
    {
        var definition = Shipped.Definitions.Connector(connector).Streams.Single(one => one.Id == stream);
        var staging = new StagingStore(test.Database);
        var table = await staging.EnsureTableAsync(token, connector, definition);
        var payload = await new PayloadStore(test.Database).RegisterAsync(token, connector, stream, [new PayloadReceipt
        {
            Sha256 = DefinitionStore.HashOf(stream), Name = stream, Request = stream, ReceivedAt = DateTimeOffset.UnixEpoch, Size = 1, AsOf = Day,
        }]);
        await using var load = await staging.BeginLoadAsync(token, table, new LoadStart(payload));
        if (rows > 0)
            await load.RejectAsync([new Core.Records.RejectedRow(new Core.Records.RecordPosition(null, 1, null), Finding.Of(DecodingCodes.ValueMissing), null, null, "{}")], payload[0]);
        await load.CompleteAsync(LoadScope.All, [coverage]);
    }

    private static async Task StepAsync(TestDatabase test, RunToken token, string connector, string stream, string status, string? code = null)
    {
        var ledger = new RunStore(test.Database);
        if (code is not null)
            await ledger.AddFindingsAsync(token, [new RunFinding(Finding.From(new DataPlace { Connector = connector, Stream = stream }, code), Severity.Error)]);
        await ledger.AddStepAsync(token, new RunStep { Step = StepName.Collect, Connector = connector, Stream = stream, Status = status });
    }
}
