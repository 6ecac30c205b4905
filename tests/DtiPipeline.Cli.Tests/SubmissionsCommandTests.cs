using System.Text.RegularExpressions;
using DtiPipeline.Core.People;
using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Cli.Tests;

/// <summary>What <c>dti submissions</c> says of a department of Bắc Ninh that has submitted.</summary>
public partial class SubmissionsCommandTests
{
    private const string Assessment = "bac-ninh-so-2023";
    private const string Unit = "bn.so-tai-chinh";
    private const string Signed = "bn.so-noi-vu";

    [Fact]
    public async Task Where_every_unit_stands_and_how_one_came_there_is_said()
    {
        await using var bench = await NightBench.StartAsync(DatabaseKind.Sqlite);
        var inbox = bench.OwnInbox("DECLARED_VALUES_INBOX");
        var night = new RunRequest { Assessments = [Assessment], AsOf = new DateOnly(2023, 10, 20), Connectors = ["declared-values"], AllowInvented = true };
        await bench.RunAsync(night);
        var standing = (await new ReviewReader(bench.Database).StandingAsync(Scope.Everywhere, Assessment, "2023", Unit))!;
        await new SubmissionStore(bench.Database).MoveAsync(
            Scope.Everywhere, new ReviewPlace(Assessment, "2023", standing.UnitId, Unit, new DateOnly(2023, 9, 30)),
            new NewMove("tham-dinh", "submit", "preparing", "to-sign", "nothing", null), "huong");
        // Another has signed, and then its file says something else.
        await new CouncilKit(bench.Database, Assessment, "2023", night.AsOf).SignAsync(Signed);
        var file = Path.Combine(inbox, "bac-ninh-so_2023-09-30.csv");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace($"{Signed},staff.trained-dx,82", $"{Signed},staff.trained-dx,92", StringComparison.Ordinal));
        await bench.RunAsync(night);
        await using var database = await bench.CopyAsync();

        var texts = new List<string>();
        foreach (var arguments in (string[][])[
            ["list", "--lang", "vi"], ["show", "--round", "2023", "--unit", Unit], ["show", "--round", "2023", "--unit", Unit, "--format", "json"],
            ["show", "--round", "2023", "--unit", Signed, "--lang", "vi"], ["show", "--round", "2023", "--unit", Signed, "--format", "json"]])
        {
            var result = await Cli.RunAsync(["submissions", .. arguments, "--assessment", Assessment, "--database", database.Target]);
            Assert.Equal((ExitCode.Done, ""), (result.Exit, result.Error));
            texts.Add(string.Join('\n', Moments().Replace(result.Output.ReplaceLineEndings("\n"), "(then)").Split('\n').Select(line => line.TrimEnd())).Trim());
        }
        GoldenFile.Check("Golden/submissions.txt", string.Join("\n\n", texts) + "\n");
        Assert.Equal(ExitCode.Failed, (await Cli.RunAsync(["submissions", "show", "--assessment", Assessment, "--round", "2023", "--unit", "099", "--database", database.Target])).Exit);
    }

    [GeneratedRegex(@"\d\d/\d\d/\d{4} \d\d:\d\d|\d{4}-\d\d-\d\dT[0-9:.+Z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moments();
}
