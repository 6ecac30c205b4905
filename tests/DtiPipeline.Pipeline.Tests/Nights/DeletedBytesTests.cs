using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Explaining;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Retaining;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>What is left of a night whose bytes are gone.</summary>
public class DeletedBytesTests
{
    private const string ConnectorFile = "connectors/tthc-dvc/connector.yaml";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_replay_leaves_deleted_bytes_out_and_an_explanation_says_when_they_went(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var night = await bench.RunAsync("2025-01-02", "tthc-dvc");
        var staging = new StagingStore(bench.Database);
        var load = (await staging.LastCompleteAsync("tthc-dvc", "dossiers"))!;
        var read = await new AccessStore(bench.Database).ListAsync(new AccessFilter { Run = night.Run, Limit = 1000 });
        Assert.Equal(load.Payloads.Select(payload => payload.Sha256).Order(StringComparer.Ordinal), read.Where(access => access.Stream == "dossiers").Select(access => access.Sha256).Order(StringComparer.Ordinal));
        Assert.All(read, access => Assert.Equal((Environment.UserName, "test, stage"), (access.Who, access.Why)));

        await new RetentionRun(bench.Parts(new ManualTime(DateTimeOffset.UtcNow.AddDays(401)))).RunAsync(new DateOnly(2026, 2, 7));
        var rejects = (await new RejectStore(bench.Database).ListAsync(new RejectFilter())).Count;
        bench.Change(ConnectorFile, "reject_threshold: 2%\n    personal_data: true", "reject_threshold: 3%\n    personal_data: true");
        var replay = await bench.RunAsync(new RunRequest { AsOf = new DateOnly(2025, 1, 2), AllowInvented = true, Replay = true, Assessments = ["tuan-giao-2024"], Connectors = ["tthc-dvc"] });

        var note = Assert.Single(replay.Findings, finding => finding.Code == PipelineCodes.BytesDeleted);
        var record = (await new DeletionStore(bench.Database).OfAsync(load.Payloads))[load.Payloads[0].Id];
        var day = DeletedBytes.Day(record);
        Assert.Equal($"bytes deleted on {day}, SHA-256 {load.Payloads[0].Sha256}", new FindingText(Language.En).Word(note).Message);
        Assert.Equal(load.Load.Id, (await staging.LastCompleteAsync("tthc-dvc", "dossiers"))!.Load.Id);
        Assert.Equal(rejects, (await new RejectStore(bench.Database).ListAsync(new RejectFilter())).Count);
        Assert.Equal(night.Assessments.Single().Snapshot, replay.Assessments.Single().Snapshot);
        Assert.Empty(await new AccessStore(bench.Database).ListAsync(new AccessFilter { Run = replay.Run }));

        var assessment = bench.Given.Assessments.Single(one => one.Id == "tuan-giao-2024");
        var indicator = bench.Given.Set(assessment.Set).Indicators.Single(one => one.Code == "6.6");
        var explanation = await new ScoreExplainer(bench.Given, bench.Database).ExplainAsync(assessment, assessment.Rounds.Single(round => round.Id == "2024-final"), "099", indicator, 3, default);
        var rows = explanation!.Inputs.SelectMany(input => input.Sources).Where(source => source.Stream == "dossiers").SelectMany(source => source.Rows).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal($"bản gốc đã bị xóa ngày {day}, SHA-256 {row.Payload}", DeletedBytes.Sentence(row.Deletion!, Language.Vi)));

        // Deleted on purpose and lost by accident are two things.
        var plain = Directory.EnumerateFiles(bench.LandingFolder, "*.gz", SearchOption.AllDirectories).First();
        File.Delete(plain);
        var bytes = await RunBytes.OfAsync(bench.Database, bench.Parts().Landing, night.Run);
        Assert.Equal(load.Payloads.Length, bytes.Deleted.Length);
        Assert.Equal(Path.GetFileName(plain)[..64], Assert.Single(bytes.Lost));
    }

    [Fact]
    public async Task Every_night_ends_with_what_is_due_and_finishes_first_what_a_kill_left()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        bench.OwnInbox("TELECOM_OPERATORS_INBOX");
        bench.Change("connectors/telecom-operators/connector.yaml", "files: \"vnpt_*.csv\"", "personal_data: true\n    retention: { keep: 30d }\n    files: \"vnpt_*.csv\"");
        await bench.RunAsync("2025-01-02", "telecom-operators");
        foreach (var file in Directory.EnumerateFiles(bench.Get("TELECOM_OPERATORS_INBOX"), "vnpt_*"))
            File.Delete(file);
        Assert.Empty(await new DeletionStore(bench.Database).ListAsync());

        bench.Time = new ManualTime(DateTimeOffset.UtcNow.AddDays(31));
        var later = await bench.RunAsync("2025-01-03", "telecom-operators");
        var records = await new DeletionStore(bench.Database).ListAsync();
        Assert.Equal(2, records.Count);
        Assert.All(records, record => Assert.Equal(("vnpt", later.Run), (record.Stream, record.RunId)));
        Assert.Empty(Directory.EnumerateFiles(bench.LandingFolder, "*.sealed", SearchOption.AllDirectories));
        Assert.DoesNotContain(later.Steps, step => step.Status == StepStatus.Failed);
    }
}
