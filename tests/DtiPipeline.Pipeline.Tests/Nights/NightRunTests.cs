using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Pipeline.Tests.Nights;

public class NightRunTests
{
    private static readonly DateOnly UnitDate = new(2024, 12, 31);

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_nights_come_to_what_an_independent_count_expects(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);

        var april = await bench.RunAsync("2024-04-10");
        await AssertValuesAsync(bench, "2024-q1");
        AssertScores(april, "2024-q1");

        var january = await bench.RunAsync("2025-01-02");
        await AssertValuesAsync(bench, "2024-final");
        AssertScores(january, "2024-final");

        // The hashes are the same on both databases, because they are compared with the same file.
        GoldenFile.Check("Golden/snapshots.txt", string.Concat(
            april.Assessments.Concat(january.Assessments).Select(result => $"{result.Planned.Round.Id} as of {result.Planned.Cut.To:yyyy-MM-dd} {result.Snapshot}\n")));

        var again = await bench.RunAsync("2025-01-02");
        Assert.True(again.NothingChanged);
        Assert.Equal(january.Assessments.Single().Snapshot, again.Assessments.Single().Snapshot);
        Assert.Equal(0, again.Assessments.Single().ChangedUnits);
        Assert.All(again.Steps.Where(step => step.Step == StepName.Collect), step => Assert.Equal(StepStatus.Unchanged, step.Status));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_row_received_is_accounted_for(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var summary = await bench.RunAsync("2024-04-10", "telecom-operators", "police-vneid", "finance", "statistics", "declarations", "document-management");
        Assert.All(summary.Steps.Where(step => step.Step == StepName.Collect), step =>
        {
            Assert.Equal(step.Received, step.Accepted + step.Rejected + step.Dropped);
            Assert.True(step.Accepted > 0, $"{step.Connector}/{step.Stream} accepted nothing");
        });
        var rejected = Assert.Single(summary.Findings, finding => finding.Code == DecodingCodes.NotANumber);
        Assert.Equal("telecom-operators/vnpt, vnpt_2024-03.csv, D21", rejected.Place!.ToString());
    }

    [Fact]
    public async Task A_replay_gives_the_same_snapshot_without_the_network()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var night = await bench.RunAsync("2025-01-02", "police-vneid", "document-management");
        bench.Suffer("down");
        var replay = await bench.RunAsync(new() { AsOf = new DateOnly(2025, 1, 2), AllowInvented = true, Replay = true });
        Assert.DoesNotContain(replay.Steps, step => step.Status == StepStatus.Failed);
        Assert.Equal(night.Assessments.Single().Snapshot, replay.Assessments.Single().Snapshot);
    }

    private static async Task AssertValuesAsync(NightBench bench, string round)
    {
        var stored = await new DataValueStore(bench.Database).ListAsync(new DataValueFilter { Assessment = "tuan-giao-2024", Round = round, UnitDate = UnitDate });
        var actual = stored.ToDictionary(
            value => $"{value.Unit} {value.Element}",
            value => (value.Value ?? (value.State == "incomplete" ? $"{value.Partial:0.####}" : null)) is { } figure ? $"{figure} {value.State}" : value.State);
        foreach (var (key, expected) in ExpectedFigures.Values(round))
            Assert.Equal($"{key} = {expected}", $"{key} = {actual.GetValueOrDefault(key, "nothing")}");
    }

    private static void AssertScores(RunSummary summary, string round)
    {
        var card = summary.Assessments.Single(result => result.Planned.Round.Id == round).Scorecards.Single();
        var actual = card.Indicators.ToDictionary(indicator => indicator.Code);
        foreach (var (indicator, status, points) in ExpectedFigures.Scores(round))
        {
            Assert.Equal($"{indicator} {status}", $"{indicator} {actual[indicator].Status}");
            Assert.True(Math.Abs(actual[indicator].Points - points) < 1e-20m, $"{indicator}: {actual[indicator].Points}, expected {points}");
        }
        Assert.Equal(68, actual.Count);
    }
}
