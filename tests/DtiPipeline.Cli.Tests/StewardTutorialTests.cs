using System.Text.Json;
using System.Text.RegularExpressions;
using DtiPipeline.Simulator;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Cli.Tests;

/// <summary>The exercise in mappings/README.md, followed to the letter: its files are written, its commands are run.</summary>
public sealed partial class StewardTutorialTests
{
    private const string Heading = "## Bài thực hành: thêm bố cục mới của một nhà mạng trong 15 phút";

    [Fact]
    public async Task The_exercise_adds_an_operators_layout()
    {
        using var workspace = new WorkspaceCopy();
        var steps = Steps(workspace.Read("mappings/README.md"));
        foreach (var (_, path, text) in steps.Where(step => step.Kind == "create"))
            workspace.Write(path, text);
        await using var simulator = await SourceSimulator.StartAsync(workspace.PathOf("connectors"));
        await using var warehouse = await NightWarehouse.CreateAsync(DatabaseKind.Sqlite, workspace.Root, simulator.Environment, isBeside: true);
        var outputs = new List<string>();
        foreach (var (kind, path, text) in steps)
            if (kind == "append")
                workspace.Write(path, workspace.Read(path) + text);
            else if (kind == "run")
                foreach (var command in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    var words = Words(command);
                    // Only a night asks the sources, whose addresses a process of its own is given.
                    var (exit, output) = words[0] == "run" ? Ended(await warehouse.RunAsync(words)) : Ended(await warehouse.HereAsync(words));
                    Assert.True(exit is ExitCode.Done or ExitCode.NeedsAttention, $"{command}: {exit}\n{output}");
                    outputs.Add(output);
                }

        Assert.Equal(7, outputs.Count);
        Assert.Contains("0 failed", outputs[1], StringComparison.Ordinal);
        Assert.Contains("`Xã Mùn Chùng`  telecom-operators/vietnamobile", outputs[3], StringComparison.Ordinal);
        Assert.Contains("03262", outputs[3], StringComparison.Ordinal);
        Assert.DoesNotContain("`Xã Mùn Chùng`", outputs[6], StringComparison.Ordinal);
        Assert.EndsWith("Xã Mùn Chùng,03262,,,,Vietnamobile viết sai dấu,người thực hành\n", workspace.Read("mappings/crosswalks/tuan-giao-units.csv"), StringComparison.Ordinal);
        var values = (await warehouse.HereAsync("values", "list", "--assessment", "tuan-giao-2024", "--unit", "03262", "--element", "subscriptions.mobile", "--format", "json")).Output;
        using var document = JsonDocument.Parse(values);
        var value = document.RootElement.EnumerateArray().Last();
        Assert.Equal("reported", value.GetProperty("state").GetString());
        Assert.Contains("vietnamobile", value.GetProperty("source").ToString(), StringComparison.Ordinal);
    }

    private static (int Exit, string Output) Ended((int Exit, string Output, List<string> Steps) process) => (process.Exit, process.Output);

    private static (int Exit, string Output) Ended(CliResult result) => (result.Exit, result.Output);

    /// <summary>What the README marks with <c>create PATH</c>, <c>append PATH</c> or <c>run</c> before a block of code.</summary>
    private static List<(string Kind, string Path, string Text)> Steps(string readme)
    {
        var at = readme.IndexOf(Heading, StringComparison.Ordinal);
        Assert.True(at >= 0, "the exercise has another heading");
        var steps = Block().Matches(readme[at..]).Select(match => (match.Groups["kind"].Value, match.Groups["path"].Value, match.Groups["text"].Value)).ToList();
        Assert.Equal(["create", "append", "append", "append", "run", "run", "run"], steps.Select(step => step.Item1));
        return steps;
    }

    /// <summary>The words behind <c>dti</c>, as a shell would give them.</summary>
    private static string[] Words(string command)
    {
        var words = Word().Matches(command).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Value).ToArray();
        Assert.Equal("dti", words[0]);
        return words[1..];
    }

    [GeneratedRegex("<!-- (?<kind>create|append|run) ?(?<path>\\S*) -->\n```\\w+\n(?<text>.*?\n)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Block();

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|\\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
