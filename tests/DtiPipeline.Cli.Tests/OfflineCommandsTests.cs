using System.Text.Json;

namespace DtiPipeline.Cli.Tests;

/// <summary>The commands that need no database: sets, units, validate, help.</summary>
public sealed class OfflineCommandsTests
{
    private const string Set = "tuan-giao-huyen-2024";

    [Fact]
    public async Task Sets_list_has_the_agreed_keys()
    {
        var sets = await Cli.JsonAsync("sets", "list");
        var one = sets.EnumerateArray().Single(set => set.GetProperty("id").GetString() == Set);
        Assert.Equal(["id", "title", "level", "total", "totalPrinted", "indicators", "indicatorsPrinted"], one.EnumerateObject().Select(member => member.Name));
        Assert.Equal((500m, 68, "huyen"), (one.GetProperty("total").GetDecimal(), one.GetProperty("indicators").GetInt32(), one.GetProperty("level").GetString()));
    }

    [Fact]
    public async Task Sets_show_has_68_indicators_worth_500_points()
    {
        var set = await Cli.JsonAsync("sets", "show", Set);
        var indicators = set.GetProperty("pillars").EnumerateArray().SelectMany(pillar => pillar.GetProperty("indicators").EnumerateArray()).ToList();
        Assert.Equal(8, set.GetProperty("pillars").GetArrayLength());
        Assert.Equal(68, indicators.Count);
        Assert.Equal(500m, indicators.Sum(indicator => indicator.GetProperty("max").GetDecimal()));
        Assert.All(indicators, indicator => Assert.Equal(JsonValueKind.String, indicator.GetProperty("method").GetProperty("type").ValueKind));
    }

    [Fact]
    public async Task Sets_score_scores_what_the_file_gives_and_leaves_the_rest_not_reported()
    {
        using var values = new TemporaryFile("unit,element,value\n099,steering.head,leader\n");
        var cards = await Cli.JsonAsync("sets", "score", Set, "--values", values.Path);
        var card = Assert.Single(cards.EnumerateArray().ToList());
        var indicators = card.GetProperty("indicators").EnumerateArray().ToDictionary(indicator => indicator.GetProperty("code").GetString()!);
        Assert.Equal((5m, "scored"), (indicators["1.1"].GetProperty("points").GetDecimal(), indicators["1.1"].GetProperty("status").GetString()));
        Assert.Equal((0m, "not-reported"), (indicators["1.2"].GetProperty("points").GetDecimal(), indicators["1.2"].GetProperty("status").GetString()));
        Assert.Equal(5m, card.GetProperty("points").GetDecimal());
    }

    [Fact]
    public async Task Sets_score_says_how_far_what_is_missing_could_move_a_unit()
    {
        using var values = new TemporaryFile("unit,element,value\n099,steering.head,leader\n098,steering.head,deputy\n");
        var cards = await Cli.JsonAsync("sets", "score", Set, "--values", values.Path);
        var card = cards[1];
        Assert.Equal((2, 1, 2), (card.GetProperty("rank").GetInt32(), card.GetProperty("rankBest").GetInt32(), card.GetProperty("rankWorst").GetInt32()));
        Assert.Equal((2.5m, 497.5m), (card.GetProperty("low").GetDecimal(), card.GetProperty("high").GetDecimal()));
        var text = await Cli.RunAsync("sets", "score", Set, "--values", values.Path, "--lang", "vi");
        Assert.Contains("098: 2,50 / 500, hạng 2 (1–2), khi đủ số liệu: từ 2,50 đến 497,50", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_check_puts_the_documents_counts_and_maxima_beside_ours()
    {
        var check = await Cli.JsonAsync("sets", "check", Set);
        Assert.Equal(8, check.GetProperty("pillars").GetArrayLength());
        Assert.Equal("{\"printed\":50,\"ours\":50,\"differs\":false}", JsonSerializer.Serialize(check.GetProperty("pillars")[0].GetProperty("points")));
        Assert.Equal((68, 21), (check.GetProperty("indicators").GetProperty("ours").GetInt32(), check.GetProperty("general").GetInt32()));
        Assert.Contains("1.3", check.GetProperty("disputed").EnumerateArray().Select(one => one.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Sets_check_shows_a_dash_where_the_document_prints_nothing()
    {
        var result = await Cli.RunAsync("sets", "check", Set, "--lang", "vi");
        Assert.Equal((ExitCode.Done, ""), (result.Exit, result.Error));
        Assert.Contains("–", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("KHÁC", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_gain_tells_the_smallest_change_that_reaches_the_next_step()
    {
        using var values = new TemporaryFile("unit,element,value\n099,steering.head,deputy\n099,directives.documents.issued,27\n099,directives.documents.required,30\n");
        var gains = await Cli.JsonAsync("sets", "gain", Set, "--values", values.Path, "--unit", "099");
        Assert.Equal(["set", "unit", "points", "max", "indicators", "missing"], gains.EnumerateObject().Select(member => member.Name));
        var gain = gains.GetProperty("indicators")[0].GetProperty("gains")[0];
        Assert.Equal(("leader", 2.5m, 2.5m, true), (
            gain.GetProperty("to").GetString(), gain.GetProperty("points").GetDecimal(), gain.GetProperty("net").GetDecimal(), gain.GetProperty("full").GetBoolean()));
        Assert.Equal(66, gains.GetProperty("missing").GetArrayLength());
        var text = await Cli.RunAsync("sets", "gain", Set, "--values", values.Path, "--unit", "099", "--lang", "vi");
        Assert.Contains("thêm 3 văn bản (a: Số lượng văn bản đã ban hành của địa phương) → đủ 100 %, +1 điểm", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_gain_names_the_units_of_the_file_when_it_does_not_know_one()
    {
        using var values = new TemporaryFile("unit,element,value\n099,steering.head,deputy\n");
        var result = await Cli.RunAsync("sets", "gain", Set, "--values", values.Path, "--unit", "99");
        Assert.Equal((ExitCode.Failed, ""), (result.Exit, result.Output));
        Assert.StartsWith("error DTI8005: there is no unit named `99`", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_score_names_every_fault_of_the_file_with_its_line()
    {
        using var values = new TemporaryFile("unit,element,value\n099,households.totl,1000\n099,steering.head,lader\n");
        var result = await Cli.RunAsync("sets", "score", Set, "--values", values.Path);
        Assert.Equal((ExitCode.Failed, ""), (result.Exit, result.Output));
        Assert.Contains($"{values.Path}:2:5", result.Error, StringComparison.Ordinal);
        Assert.Contains($"{values.Path}:3:19", result.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean `leader`?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elements_report_lists_what_sets_share_and_what_may_be_there_twice()
    {
        var report = await Cli.JsonAsync("elements", "report");
        Assert.Equal(["shared", "lookAlikes"], report.EnumerateObject().Select(member => member.Name));
        var households = report.GetProperty("shared").EnumerateArray().Single(one => one.GetProperty("element").GetString() == "households.total");
        Assert.True(households.GetProperty("sets").GetArrayLength() > 1);
        // A list that nobody reads to the end helps nobody.
        Assert.InRange(report.GetProperty("lookAlikes").GetArrayLength(), 0, 40);
    }

    [Fact]
    public async Task Elements_list_has_every_element_once()
    {
        var codes = (await Cli.JsonAsync("elements", "list")).EnumerateArray().Select(element => element.GetProperty("code").GetString()).ToList();
        Assert.Contains("population.total", codes);
        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public async Task An_unknown_set_names_the_nearest_one()
    {
        var result = await Cli.RunAsync("sets", "show", "tuan-giao-huyen-2042");
        Assert.Equal((ExitCode.Failed, ""), (result.Exit, result.Output));
        Assert.StartsWith("error DTI8005: there is no indicator set named `tuan-giao-huyen-2042`", result.Error, StringComparison.Ordinal);
        Assert.Contains($"did you mean `{Set}`?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_line()
    {
        var result = await Cli.RunAsync("sets", "score", Set, "--values", "nowhere.csv");
        Assert.Equal((ExitCode.Failed, "dti score: there is no file `nowhere.csv`"), (result.Exit, result.Error.TrimEnd()));
    }

    [Fact]
    public async Task Units_resolve_matches_a_name_in_its_scope()
    {
        var resolved = await Cli.JsonAsync("units", "resolve", "--as-of", "2024-12-31", "--scope", "099", "TT Tuần Giáo", "không đâu cả");
        var answers = resolved.EnumerateArray().Select(one => (one.GetProperty("status").GetString(), one.GetProperty("code").GetString())).ToList();
        Assert.Equal([("matched", "03253"), ("unknown", null)], answers);
    }

    [Fact]
    public async Task Units_resolve_reads_a_file_and_leaves_other_columns_alone()
    {
        using var file = new TemporaryFile("remark,alias,as_of,scope_code\nx,TT Tuần Giáo,2024-12-31,099\ny,không đâu cả,,\n");
        var resolved = await Cli.JsonAsync("units", "resolve", "--file", file.Path);
        Assert.Equal(["matched", "unknown"], resolved.EnumerateArray().Select(one => one.GetProperty("status").GetString()));
        Assert.Equal(JsonValueKind.Null, resolved[1].GetProperty("asOf").ValueKind);
    }

    [Fact]
    public async Task A_misspelt_column_of_an_alias_file_is_refused()
    {
        using var file = new TemporaryFile("alias,asof\nTT Tuần Giáo,2024-12-31\n");
        var result = await Cli.RunAsync("units", "resolve", "--file", file.Path);
        Assert.Equal((ExitCode.Failed, ""), (result.Exit, result.Output));
        Assert.Contains("did you mean `as_of`?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_finds_no_error_in_the_repository()
    {
        var report = await Cli.JsonAsync("validate");
        Assert.Equal(0, report.GetProperty("errors").GetInt32());
        Assert.True(report.GetProperty("files").GetInt32() > 20);
    }

    [Fact]
    public async Task Help_lists_every_command()
    {
        var result = await Cli.RunAsync("--help");
        Assert.Equal(ExitCode.Done, result.Exit);
        string[] commands = ["demo", "run", "collect", "replay", "validate", "runs", "rejects", "sets", "elements", "units", "values", "snapshots", "simulate", "db"];
        Assert.All(commands, command => Assert.Contains($"\n  {command} ", result.Output, StringComparison.Ordinal));
    }
}
