using System.Text;
using System.Text.Json;
using DtiPipeline.Simulator;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Cli.Tests;

/// <summary>A steward's morning: what waits, what an edit would do, the decision, and the same rows counted again.</summary>
public sealed class StewardCommandsTests
{
    private const string Misspelt = "Xã Mù Chùng";
    private const string Office = "Chi cục Thuế Tuần Giáo – Tủa Chùa";
    private const string Crosswalk = "mappings/crosswalks/tuan-giao-units.csv";

    [Fact]
    public async Task What_waits_is_shown_previewed_decided_and_counted_again()
    {
        using var workspace = new WorkspaceCopy();
        await using var simulator = await SourceSimulator.StartAsync(workspace.PathOf("connectors"));
        await using var warehouse = await NightWarehouse.CreateAsync(DatabaseKind.Sqlite, workspace.Root, simulator.Environment, isBeside: true);
        warehouse.Spoil("vnpt_2024-12.csv", "Xã Mùn Chung", Misspelt);
        warehouse.Spoil("vnpt_2024-12.csv", "\n1;TT Tuần Giáo", $"\n0;{Office};5;4;3;2;2;2\n1;TT Tuần Giáo");
        var (exit, _, _) = await warehouse.RunAsync("run", "--assessment", "tuan-giao-2024", "--connector", "telecom-operators", "--as-of", "2025-01-02");
        Assert.Equal(ExitCode.NeedsAttention, exit);

        var shown = new StringBuilder();
        async Task<string> ShowAsync(params string[] arguments)
        {
            var output = (await warehouse.HereAsync(arguments)).Output;
            shown.Append("dti ").AppendJoin(' ', arguments.Select(word => word.Replace(workspace.Root, "WORKSPACE", StringComparison.Ordinal))).Append('\n')
                .Append(string.Join('\n', output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()))).Append("\n\n");
            return output;
        }
        foreach (var arguments in (string[][])[["--lang", "vi"], ["--lang", "en"], ["--format", "json"]])
            await ShowAsync(["mappings", "unmapped", "--assessment", "tuan-giao-2024", .. arguments]);
        await ShowAsync("rejects", "list", "--group", "--lang", "vi");

        var edited = workspace.PathOf("edited/tuan-giao-units.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(edited)!);
        await File.WriteAllTextAsync(edited, workspace.Read(Crosswalk) + $"{Misspelt},03268,,,,thử,an\n");
        await ShowAsync("mappings", "preview", "--file", edited, "--assessment", "tuan-giao-2024", "--lang", "vi");
        await ShowAsync("mappings", "preview", "--file", edited, "--assessment", "tuan-giao-2024", "--lang", "en");

        var before = workspace.Read(Crosswalk);
        await ShowAsync("mappings", "accept", Misspelt, "--as", "03262", "--note", "viết sai, đã hỏi VNPT", "--by", "an", "--lang", "vi");
        Assert.Equal(ExitCode.InvalidDefinitions, (await warehouse.HereAsync("mappings", "accept", Office, "--as", "99999", "--by", "an")).Exit);
        await ShowAsync("mappings", "accept", Office, "--as", "-", "--by", "an", "--lang", "vi");
        Assert.Equal($"{before}{Misspelt},03262,,,,\"viết sai, đã hỏi VNPT\",an\n{Office},-,,,,,an\n", workspace.Read(Crosswalk));

        using var replay = JsonDocument.Parse((await warehouse.HereAsync("rejects", "replay", "--group", "DTI5002", "--format", "json")).Output);
        Assert.Equal((1, 0), (replay.RootElement.GetProperty("before").GetInt32(), replay.RootElement.GetProperty("after").GetInt32()));
        Assert.All(replay.RootElement.GetProperty("steps").EnumerateArray(), step => Assert.Equal(
            step.GetProperty("received").GetInt32(), step.GetProperty("accepted").GetInt32() + step.GetProperty("rejected").GetInt32() + step.GetProperty("dropped").GetInt32()));
        await ShowAsync("mappings", "unmapped", "--assessment", "tuan-giao-2024", "--lang", "vi");
        Assert.Equal(ExitCode.Failed, (await warehouse.HereAsync("rejects", "replay", "--group", "DTI5002")).Exit);
        GoldenFile.Check("Golden/steward.txt", shown.ToString());
    }
}
