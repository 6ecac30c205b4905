using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;

namespace DtiPipeline.Cli.Tests;

/// <summary>What <c>dti schedule</c> tells on the shipped definitions, in a demonstration warehouse that nobody has looked after since 14 April 2024.</summary>
public sealed class ScheduleCommandTests
{
    [Fact]
    public async Task The_schedule_is_told_in_both_languages_and_for_programs()
    {
        await using var test = await DemonstrationAsync();
        var (store, looked) = (new ScheduleStore(test.Database), VietnamTime.At(new(2024, 4, 14), new(2, 0)));
        var night = new Due(DueKind.Collects, "finance", looked.AddMinutes(-30), new(2024, 4, 14));
        await store.LookAsync((_, _) => [], looked.AddHours(-1));
        await store.LookAsync((_, _) => [night], looked);
        await store.DecideAsync([new EntryDecision(Assert.Single(await store.WaitingAsync()), EntryState.Skipped, Finding.Of(PipelineCodes.NoRoundNeedsIt, ("subject", "finance"), ("day", "2024-04-14")))]);

        var texts = new List<string>();
        async Task SayAsync(params string[] arguments)
        {
            var result = await Cli.RunAsync([.. arguments, "--database", test.Target]);
            Assert.Equal((ExitCode.Done, ""), (result.Exit, result.Error));
            texts.Add($"$ dti {string.Join(' ', arguments)}\n" + string.Join('\n', result.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim());
        }
        foreach (var language in (string[])["vi", "en"])
        {
            await SayAsync("schedule", "preview", "--at", "2024-04-17T09:00", "--lang", language);
            await SayAsync("schedule", "show", "--at", "2024-12-30T09:00", "--lang", language);
            await SayAsync("schedule", "log", "--lang", language);
        }
        await SayAsync("schedule", "preview", "--at", "2024-04-15T09:00", "--format", "json");
        await SayAsync("schedule", "backfill", "--from", "2024-01-01", "--to", "2024-03-31", "--connector", "document-management", "--lang", "vi");
        await SayAsync("schedule", "backfill", "--from", "2024-02-01", "--to", "2024-02-20", "--connector", "document-management", "--round", "tuan-giao-2024/2024-q1", "--lang", "en");
        GoldenFile.Check("Golden/schedule.txt", string.Join("\n\n", texts) + "\n");
    }

    [Theory]
    [InlineData("schedule", "backfill", "--from", "2024-02-01")]
    [InlineData("schedule", "backfill", "--from", "2024-02-01", "--to", "2024-01-01")]
    [InlineData("schedule", "backfill", "--from", "2024-02-01", "--to", "2024-02-20", "--connector", "finance")]
    [InlineData("schedule", "backfill", "--from", "2024-02-01", "--to", "2024-02-20", "--round", "tuan-giao-2024/2024-q9")]
    [InlineData("schedule", "preview", "--at", "yesterday")]
    [InlineData("schedule", "pause", "nowhere", "--until", "2026-01-01", "--reason", "bảo trì")]
    [InlineData("schedule", "resume", "nowhere")]
    public async Task What_cannot_be_asked_for_is_refused(params string[] arguments)
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var result = await Cli.RunAsync([.. arguments, "--database", test.Target]);
        Assert.Equal(ExitCode.Failed, result.Exit);
        Assert.NotEqual("", result.Error);
        Assert.Empty(await new ScheduleStore(test.Database).LogAsync());
    }

    [Fact]
    public async Task A_source_is_paused_shown_as_paused_and_asked_again()
    {
        await using var test = await DemonstrationAsync();
        var until = VietnamTime.Today(TimeProvider.System).AddDays(3);
        Task<CliResult> SayAsync(params string[] arguments) => Cli.RunAsync(["schedule", .. arguments, "--database", test.Target, "--lang", "vi"]);
        const string Source = "finance";
        var day = until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("DTI8116", (await SayAsync("pause", Source, "--until", day)).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await SayAsync("pause", Source, "--until", day, "--reason", "bên gửi bảo trì")).Exit);
        Assert.Contains($"Tạm dừng: {Source} đến hết ngày", (await SayAsync("show")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await SayAsync("resume", Source)).Exit);
        Assert.DoesNotContain("Tạm dừng:", (await SayAsync("show")).Output, StringComparison.Ordinal);
        Assert.Contains("is not paused", (await SayAsync("resume", Source)).Error, StringComparison.Ordinal);
    }

    /// <summary>A warehouse that takes invented sources.</summary>
    private static async Task<TestDatabase> DemonstrationAsync()
    {
        var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var token = await test.Database.BeginRunAsync();
        await new InventedMarker(test.Database).RequireAsync(token, invented: true);
        await new RunStore(test.Database).EndAsync(token, RunStatus.Done);
        await new LeaseStore(test.Database).ReleaseAsync(new Lease(token.Lease, "test", token.Fence, DateTimeOffset.MaxValue));
        return test;
    }
}
