using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DtiPipeline.TestKit;

namespace DtiPipeline.Cli.Tests;

/// <summary>Real processes, really killed.</summary>
public sealed class KilledNightTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-killed-").FullName;

    [Fact]
    public async Task A_night_killed_at_any_moment_is_taken_up_by_the_next_one()
    {
        // Seeded: the moments are the same in every run of the test, what the process is doing then is not.
        var random = new Random(20241231);
        var kills = Environment.GetEnvironmentVariable("DTI_TEST_KILLS") is null ? 1 : 3;
        for (var i = 0; i < kills; i++)
        {
            using var victim = Start("demo");
            if (!await Ended(victim, TimeSpan.FromMilliseconds(random.Next(800, 5_000))))
                victim.Kill();
            await victim.WaitForExitAsync();
        }

        using var last = Start("demo", "--format", "json");
        var output = await last.StandardOutput.ReadToEndAsync();
        await last.WaitForExitAsync();
        using var summary = JsonDocument.Parse(output);
        var assessment = summary.RootElement.GetProperty("assessments")[0];
        var golden = await File.ReadAllLinesAsync(Repository.PathOf("tests/DtiPipeline.Pipeline.Tests/Nights/Golden/snapshots.txt"));
        Assert.Equal(
            golden.Single(line => line.StartsWith("2024-final as of 2024-12-31", StringComparison.Ordinal)),
            $"{assessment.GetProperty("round")} as of 2024-12-31 {assessment.GetProperty("snapshot")}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        start.ArgumentList.Add(typeof(Dti).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--database");
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"sqlite:{Path.Combine(_folder, "night.db")}"));
        var process = Process.Start(start)!;
        // Nobody reads it, and a full pipe would stop the process.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<bool> Ended(Process process, TimeSpan within)
    {
        using var time = new CancellationTokenSource(within);
        try
        {
            await process.WaitForExitAsync(time.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
