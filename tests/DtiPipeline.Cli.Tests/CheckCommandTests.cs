using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Cli.Tests;

/// <summary>What <c>dti check</c> says of the departments of Bắc Ninh, whose invented figures contradict each other here and there.</summary>
public class CheckCommandTests
{
    private const string Assessment = "bac-ninh-so-2023";

    [Fact]
    public async Task What_is_broken_is_said_with_what_to_fix_and_who_owes_what()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        await bench.RunAsync(new RunRequest { Assessments = [Assessment], AsOf = new DateOnly(2023, 10, 20), Connectors = ["declared-values"], AllowInvented = true });
        await using var database = await bench.CopyAsync();
        Task<CliResult> CheckAsync(params string[] more) => Cli.RunAsync(["check", "--assessment", Assessment, "--database", database.Target, .. more]);

        var texts = new List<string>();
        foreach (var more in (string[][])[["--lang", "vi"], ["--lang", "en"], ["--format", "json"]])
        {
            var result = await CheckAsync(["--unit", "bn.so-tai-chinh", .. more]);
            Assert.Equal((ExitCode.NeedsAttention, ""), (result.Exit, result.Error));
            texts.Add(string.Join('\n', result.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim());
        }
        GoldenFile.Check("Golden/check.txt", string.Join("\n\n", texts) + "\n");

        var all = await CheckAsync();
        Assert.Equal(ExitCode.NeedsAttention, all.Exit);
        var exits = new List<int>();
        foreach (var unit in Shipped.Definitions.Assessment(Assessment).Units)
            exits.Add((await CheckAsync("--unit", unit)).Exit);
        // A warning alone stops nobody.
        Assert.Contains(ExitCode.Done, exits);
        Assert.Equal(ExitCode.Failed, (await CheckAsync("--round", "2023-q9")).Exit);
        Assert.Equal(ExitCode.Failed, (await CheckAsync("--unit", "099")).Exit);
    }
}
