using System.Text.RegularExpressions;
using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.Appraising;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Checking;

namespace DtiPipeline.Cli.Tests;

/// <summary>The departments of Bắc Ninh from their signatures to a published result and its correction.</summary>
public partial class ResultsCommandTests
{
    private const string Assessment = "bac-ninh-so-2023";
    private static readonly DateOnly Today = new(2023, 11, 15);

    [Fact]
    public async Task A_result_is_shown_as_it_was_published_whatever_came_after()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var night = new RunRequest { Assessments = [Assessment], AsOf = new DateOnly(2023, 10, 20), Connectors = ["declared-values"], AllowInvented = true };
        await bench.RunAsync(night);
        var round = NightBench.Definitions.Assessment(Assessment).Rounds[^1].Id;
        var council = new CouncilKit(bench.Database, Assessment, round, Today);
        string[] units = [.. NightBench.Definitions.Assessment(Assessment).Units.Order(StringComparer.Ordinal)];
        var missing = units[4..].Select(unit => (unit, "không nộp báo cáo")).ToArray();
        foreach (var unit in units[..4])
            await council.AppraiseAsync(unit);

        Assert.Equal([ResultRefusal.NumberMissing, ResultRefusal.UnitsMissing], await council.PublishAsync(""));
        Assert.Empty(await council.PublishAsync("210/QĐ-UBND", "", missing));
        Assert.Equal([ResultRefusal.NothingNew, ResultRefusal.ReasonMissing, ResultRefusal.UnitsMissing], await council.PublishAsync("211/QĐ-UBND"));

        await council.MoveAsync(units[1], "correct", "Nhập nhầm điểm thẩm định");
        Assert.NotNull((await council.AdjustAsync(units[1], (await council.ReadAsync(units[1])).Indicators.First(one => one.SignedPart.Points > 1m).Code, 0m, "Minh chứng không hợp lệ")).Id);
        await council.MoveAsync(units[1], "finish");
        Assert.Empty(await council.PublishAsync("215/QĐ-UBND", "Đính chính điểm thẩm định", missing));
        await bench.RunAsync(night);
        Assert.Empty(await new WarehouseCheck(bench.Database).RunAsync());

        await using var database = await bench.CopyAsync();
        var texts = new List<string>();
        foreach (var more in (string[][])[["--version", "1", "--lang", "vi"], ["--lang", "en"], ["--version", "1", "--format", "json"]])
        {
            var result = await Cli.RunAsync(["results", "show", Assessment, round, "--database", database.Target, .. more]);
            Assert.Equal((ExitCode.Done, ""), (result.Exit, result.Error));
            texts.Add(string.Join('\n', Moment().Replace(result.Output, "MOMENT").ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim());
        }
        GoldenFile.Check("Golden/results.txt", string.Join("\n\n", texts) + "\n");

        Assert.Equal(ExitCode.Failed, (await Cli.RunAsync("results", "show", Assessment, round, "--database", database.Target, "--version", "3")).Exit);
        Assert.Equal(ExitCode.Failed, (await Cli.RunAsync("results", "show", "tuan-giao-2024", "2024-final", "--database", database.Target)).Exit);
    }

    [GeneratedRegex("(?<=\"publishedAt\": \")[^\"]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moment();
}
