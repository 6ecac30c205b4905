using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using Xunit.Abstractions;

namespace DtiPipeline.Cli.Tests;

/// <summary>
/// Real processes, killed at seeded moments of a night, several times in a row, then left alone for one more run: the warehouse is the one of a night that
/// nobody disturbed, row by row. Six kills a database by default; <c>DTI_TEST_KILLS=50</c> for the full round.
/// </summary>
public sealed class KilledNightsTests(ITestOutputHelper output) : IDisposable
{
    private const int KillsInARow = 5;
    private static readonly string[] Night = ["demo", "--as-of", "2025-01-02"];
    private readonly string _workspace = Directory.CreateTempSubdirectory("dti-killed-").FullName;

    [Theory, OnSqlite, OnPostgres]
    public async Task Nights_killed_at_any_moment_leave_what_an_undisturbed_night_leaves(DatabaseKind kind)
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("DTI_TEST_KILLS") ?? "6", CultureInfo.InvariantCulture);
        CopyWorkspace();
        var keys = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        await using var calm = await NightWarehouse.CreateAsync(kind, _workspace, keys);
        var watch = Stopwatch.StartNew();
        var (exit, _) = await calm.RunAsync(Night);
        var length = watch.ElapsedMilliseconds;
        Assert.Contains(exit, (int[])[ExitCode.Done, ExitCode.NeedsAttention]);
        var expected = await calm.ContentAsync();
        Assert.Equal((ExitCode.Done, ""), await SoundAsync(calm));

        var random = new Random(20250102);
        var (killed, tooLate, warehouses) = (0, 0, 0);
        while (killed < kills)
        {
            warehouses++;
            await using var warehouse = await NightWarehouse.CreateAsync(kind, _workspace, keys);
            for (var row = 0; row < KillsInARow && killed < kills; row++)
            {
                using var victim = warehouse.Start(Night);
                if (await Ended(victim, TimeSpan.FromMilliseconds(random.Next(200, (int)length))))
                {
                    tooLate++;
                    continue;
                }
                victim.Kill();
                await victim.WaitForExitAsync();
                killed++;
            }
            // The next night is hours away; what a killed run landed and never registered is old by then.
            foreach (var file in Directory.EnumerateFiles(warehouse.Landing, "*", SearchOption.AllDirectories))
                File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-3));
            (exit, _) = await warehouse.RunAsync(Night);
            Assert.Contains(exit, (int[])[ExitCode.Done, ExitCode.NeedsAttention]);
            Assert.Equal((ExitCode.Done, ""), await SoundAsync(warehouse));
            Assert.Empty(Directory.EnumerateFiles(warehouse.Landing, "*.part*", SearchOption.AllDirectories));
            var actual = await warehouse.ContentAsync();
            Assert.Equal(expected.Except(actual), []);
            Assert.Equal(actual.Except(expected), []);
            Assert.Equal(expected.Count, actual.Count);
        }
        output.WriteLine($"{kind}: {killed} nights of {length} ms killed, {tooLate} ended before, {warehouses} warehouses, {expected.Count} lines each the same");
    }

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    private static async Task<(int Exit, string Findings)> SoundAsync(NightWarehouse warehouse)
    {
        var (exit, text) = await warehouse.RunAsync("db", "verify", "--bytes", "--format", "json");
        return (exit, exit == ExitCode.Done ? "" : text);
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

    private void CopyWorkspace()
    {
        foreach (var part in (string[])["connectors", "mappings"])
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf(part), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_workspace, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
                File.SetLastWriteTimeUtc(copy, DateTime.UtcNow.AddHours(-1));
            }
    }
}
