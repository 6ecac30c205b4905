using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Drift;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>A file that is not like the last accepted one stops; a steward who has looked at it lets it pass.</summary>
public class DriftNightTests
{
    private const string Telecom = "telecom-operators";
    private const string Connector = "connectors/telecom-operators/connector.yaml";
    private const string December = "vnpt_2024-12.csv";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_with_half_of_the_rows_stops_until_a_steward_accepts_it(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var inbox = bench.OwnInbox("TELECOM_OPERATORS_INBOX");
        Assert.Equal(StepStatus.Done, Vnpt(await bench.RunAsync("2025-01-02", Telecom)).Status);
        var accepted = await new ShapeStore(bench.Database).AcceptedAsync(Telecom, "vnpt");
        Assert.Equal(["vnpt_2024-03.csv", December], accepted.Select(file => file.Name));
        Assert.Equal(19, accepted[1].Shape.Records);

        var lines = await File.ReadAllLinesAsync(Path.Combine(inbox, December));
        await File.WriteAllLinesAsync(Path.Combine(inbox, December), lines[..11]);
        var stopped = await bench.RunAsync("2025-01-03", Telecom);
        var finding = Assert.Single(stopped.Findings, finding => finding.Code == DriftCodes.Rows);
        Assert.Equal(("19", "9", December), (finding.Arguments["expected"], finding.Arguments["found"], finding.Place!.File));
        Assert.Equal(StepStatus.Failed, Vnpt(stopped).Status);
        Assert.True(stopped.NeedsLook);
        Assert.Equal(19, (await new ShapeStore(bench.Database).AcceptedAsync(Telecom, "vnpt"))[1].Shape.Records);

        bench.Change(Connector, "    files: \"vnpt_*.csv\"\n", $"    files: \"vnpt_*.csv\"\n    drift: {{ accept: [{finding.Arguments["token"]}] }}\n");
        var passed = await bench.RunAsync("2025-01-04", Telecom);
        Assert.DoesNotContain(passed.Findings, found => found.Code == DriftCodes.Rows);
        Assert.Equal(StepStatus.Done, Vnpt(passed).Status);
        Assert.Equal(9, (await new ShapeStore(bench.Database).AcceptedAsync(Telecom, "vnpt"))[1].Shape.Records);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_accepted_once_is_read_again_without_being_held_against_a_later_file(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var inbox = bench.OwnInbox("TELECOM_OPERATORS_INBOX");
        File.Delete(Path.Combine(inbox, "vnpt_2024-03.csv"));
        // Every file adds to the others, so that the stream stands on both loads.
        bench.Change(Connector, "replaces: window", "replaces: nothing");
        var lines = await File.ReadAllLinesAsync(Path.Combine(inbox, December));
        await File.WriteAllLinesAsync(Path.Combine(inbox, December), lines[..6]);
        Assert.Equal(StepStatus.Done, Vnpt(await bench.RunAsync("2025-01-02", Telecom)).Status);
        await File.WriteAllLinesAsync(Path.Combine(inbox, December), lines);
        Assert.Equal(StepStatus.Done, Vnpt(await bench.RunAsync("2025-01-03", Telecom)).Status);

        bench.Change(Connector, "absent: [\"-\", \"\"]", "absent: [\"-\", \"\", chưa có]");
        var replay = await bench.RunAsync(new RunRequest
        {
            AsOf = new DateOnly(2025, 1, 4), AllowInvented = true, Replay = true, Assessments = ["tuan-giao-2024"], Connectors = [Telecom],
        });
        Assert.DoesNotContain(replay.Findings, finding => finding.Code == DriftCodes.Rows);
        Assert.Equal(StepStatus.Done, Vnpt(replay).Status);
        Assert.Equal(19, Assert.Single(await new ShapeStore(bench.Database).AcceptedAsync(Telecom, "vnpt")).Shape.Records);
    }

    [Fact]
    public async Task Of_two_files_of_one_day_the_smaller_is_not_held_against_the_larger_every_night()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var inbox = bench.OwnInbox("TELECOM_OPERATORS_INBOX");
        File.Delete(Path.Combine(inbox, "vnpt_2024-03.csv"));
        var lines = await File.ReadAllLinesAsync(Path.Combine(inbox, December));
        await File.WriteAllLinesAsync(Path.Combine(inbox, "vnpt_2024-12 (1).csv"), lines[..6]);
        Assert.Equal(StepStatus.Done, Vnpt(await bench.RunAsync("2025-01-02", Telecom)).Status);
        bench.Change(Connector, "absent: [\"-\", \"\"]", "absent: [\"-\", \"\", chưa có]");
        Assert.Equal(StepStatus.Done, Vnpt(await bench.RunAsync("2025-01-03", Telecom)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_the_rows_stand_that_are_no_data_is_kept(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var night = await bench.RunAsync("2025-01-02", Telecom);
        var total = Assert.Single(await new StagingStore(bench.Database).DropsOfRunAsync(night.Run), drop => drop is { Connector: Telecom, Stream: "mobifone", Reason: "total" });
        Assert.Equal(2, total.RowCount);
        Assert.Matches("^mobifone_2024-03.xlsx: .*![0-9]+; mobifone_2024-12.xlsx: .*![0-9]+$", total.Positions);
    }

    private static RunStep Vnpt(RunSummary summary) => summary.Steps.Single(step => step.Stream == "vnpt");
}
