using System.Text.Json;
using DtiPipeline.TestKit;

namespace DtiPipeline.Cli.Tests;

/// <summary>Units of one day and of another, as the commands tell of them: the districts of Thừa Thiên Huế of 2024 on those of 2025.</summary>
public sealed class UnitsThroughTimeTests(HueNight night) : IClassFixture<HueNight>
{
    private const string Assessment = HueNight.Assessment;
    private const string Round = HueNight.Round;

    [Fact]
    public async Task Every_unit_that_had_a_code_is_told_with_what_it_came_from_and_became()
    {
        var told = await Cli.RunAsync("units", "lineage", "03260", "474", "--lang", "vi");
        Assert.Equal((ExitCode.Done, ""), (told.Exit, told.Error));
        GoldenFile.Check("Golden/lineage.txt", told.Output.ReplaceLineEndings("\n"));

        var versions = await Cli.JsonAsync("units", "lineage", "03260");
        Assert.Equal(["Xã Rạng Đông", "Xã Pú Nhung"], versions.EnumerateArray().Select(version => version.GetProperty("name").GetString()));
        Assert.Equal(["03260", "03265", "03271"], versions[1].GetProperty("cameFrom").EnumerateArray().Select(edge => edge.GetProperty("oldCode").GetString()));
        Assert.All(versions[1].GetProperty("cameFrom").EnumerateArray(), edge => Assert.True(edge.GetProperty("confirmed").GetBoolean()));

        var unknown = await Cli.RunAsync("units", "lineage", "03260", "0326");
        Assert.Equal((ExitCode.Failed, ""), (unknown.Exit, unknown.Output));
        Assert.StartsWith("error DTI8005: there is no unit named `0326`", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_values_are_put_on_the_units_of_a_later_day_and_never_of_an_earlier_one()
    {
        await using var database = await night.CopyAsync();
        Task<CliResult> ConvertAsync(params string[] more) => Cli.RunAsync(["values", "convert", "--assessment", Assessment, "--round", Round, "--database", database.Target, .. more]);

        var shown = await ConvertAsync("--to", "2025-06-30", "--element", "households.total", "--lang", "vi");
        Assert.Equal((ExitCode.Done, ""), (shown.Exit, shown.Error));
        GoldenFile.Check("Golden/convert.txt", string.Join('\n', shown.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())));

        // Nothing is lost: what is put nowhere is given back with its reason.
        var all = await Cli.JsonAsync("values", "list", "--assessment", Assessment, "--round", Round, "--element", "households.total", "--database", database.Target);
        var put = await Cli.JsonAsync("values", "convert", "--assessment", Assessment, "--round", Round, "--to", "2025-06-30", "--element", "households.total", "--database", database.Target);
        Assert.Equal(
            all.EnumerateArray().Sum(value => value.GetProperty("value").GetDecimal()),
            put.GetProperty("values").EnumerateArray().Concat(put.GetProperty("left").EnumerateArray()).Sum(value => value.GetProperty("value").GetDecimal()));
        Assert.Equal("2024-11-15", put.GetProperty("publishedUnitsOf").GetString());
        Assert.Equal(["482", "483"], put.GetProperty("values").EnumerateArray().Single(value => value.GetProperty("unit").GetString() == "482").GetProperty("of").EnumerateArray().Select(code => code.GetString()));

        // After June 2025 districts have nowhere to go.
        var gone = await Cli.JsonAsync("values", "convert", "--assessment", Assessment, "--round", Round, "--to", "2025-07-01", "--element", "households.total", "--database", database.Target);
        Assert.Equal((0, 9), (gone.GetProperty("values").GetArrayLength(), gone.GetProperty("left").GetArrayLength()));

        foreach (var (arguments, message) in ((string[], string)[])[
            (["--to", "2023-12-31"], "hue-huyen-2024 goes by the units of 2024-11-15; a later unit cannot be divided, so --to must not be before that day"),
            ([], "--to yyyy-MM-dd"),
            (["--to", "2025-06-30", "--element", "households.totl"], "did you mean `households.total`?"),
            (["--to", "2025-06-30", "--round", "2025"], "there is no round named `2025`")])
        {
            var refused = await Cli.RunAsync(["values", "convert", "--assessment", Assessment, "--database", database.Target, .. arguments.Contains("--round") ? arguments : [.. arguments, "--round", Round]]);
            Assert.Equal((ExitCode.Failed, ""), (refused.Exit, refused.Output));
            Assert.Contains(message, refused.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_data_element_is_put_together_by_its_own_rule_and_what_is_missing_for_it_is_named()
    {
        await using var database = await night.CopyAsync();
        Task<CliResult> ConvertAsync(params string[] more) =>
            Cli.InAsync(night.Workspace, ["values", "convert", "--assessment", Assessment, "--round", Round, "--to", "2025-06-30", "--database", database.Target, .. more]);
        async Task<JsonElement> ReadAsync(params string[] more) => JsonDocument.Parse((await ConvertAsync([.. more, "--format", "json"])).Output).RootElement;
        static IEnumerable<JsonElement> Of(JsonElement converted, string list, string element) =>
            converted.GetProperty(list).EnumerateArray().Where(one => one.GetProperty("element").GetString() == element && one.GetProperty("unit").GetString() is "482" or "483");

        // Phú Lộc took Nam Đông in. What the mean is weighed by is in no indicator set, and counted all the same.
        var all = await ReadAsync();
        var mean = Of(all, "values", HueNight.Mean).Single();
        Assert.Equal((275m * 17m + 192m * 9m) / 26m, mean.GetProperty("value").GetDecimal());
        Assert.Equal(["482", "483"], mean.GetProperty("of").EnumerateArray().Select(code => code.GetString()));
        // The file of Nam Đông is of 1 November, that of the others of 15 November.
        Assert.Equal(294m, Of(all, "values", HueNight.Latest).Single().GetProperty("value").GetDecimal());
        var missing = Of(all, "left", HueNight.Weightless).ToList();
        Assert.Equal([24696m, 34819m], missing.Select(left => left.GetProperty("value").GetDecimal()));
        Assert.All(missing, left => Assert.Equal(
            ("the weight villages.total of 483 is missing", "villages.total", "483"),
            (left.GetProperty("why").GetString(), left.GetProperty("weight").GetString(), left.GetProperty("lacking").EnumerateArray().Single().GetString())));

        // Asked for alone, an element is weighed all the same.
        Assert.Equal(mean.ToString(), Of(await ReadAsync("--element", HueNight.Mean), "values", HueNight.Mean).Single().ToString());
        var shown = await ConvertAsync("--element", HueNight.Weightless, "--lang", "vi");
        Assert.Equal((ExitCode.Done, ""), (shown.Exit, shown.Error));
        GoldenFile.Check("Golden/convert-weight.txt", string.Join('\n', shown.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())));
    }

    [Fact]
    public async Task A_district_is_not_assessed_after_the_last_day_of_districts()
    {
        using var workspace = new WorkspaceCopy();
        const string File = "mappings/assessments.yaml";
        var text = workspace.Read(File);
        var at = text.IndexOf("  son-dong-2024:", StringComparison.Ordinal);
        var end = text.IndexOf("deadlines:", at, StringComparison.Ordinal);
        workspace.Write(File, text[..at] + text[at..end].Replace("to: 2024-12-31", "to: 2025-12-31", StringComparison.Ordinal).Replace("cut_off: 2024-12-31", "cut_off: 2026-01-15", StringComparison.Ordinal) + text[end..]);

        var refused = await Cli.InAsync(workspace.Root, "validate", "--lang", "vi");
        Assert.Equal(ExitCode.InvalidDefinitions, refused.Exit);
        var line = workspace.Read(File).Split('\n').Index().Single(one => one.Item.Contains("to: 2025-12-31", StringComparison.Ordinal));
        Assert.Contains("DTI2608: bộ chỉ số cấp huyện `son-dong-huyen-2024` không dùng được cho ngày 2025-12-31: cấp huyện kết thúc ngày 30/06/2025", refused.Output + refused.Error, StringComparison.Ordinal);
        Assert.Contains($"{File}:{line.Index + 1}:", refused.Output + refused.Error, StringComparison.Ordinal);

        // Nor does anything run by such a definition.
        var run = await Cli.InAsync(workspace.Root, "run", "--assessment", "son-dong-2024", "--as-of", "2026-01-02", "--database", "sqlite:" + workspace.PathOf("none.db"));
        Assert.Equal(ExitCode.InvalidDefinitions, run.Exit);
        Assert.Contains("DTI2608", run.Error, StringComparison.Ordinal);
    }
}
