using System.Net;
using System.Text.RegularExpressions;
using DtiPipeline.Core.People;
using DtiPipeline.NightKit;

namespace DtiPipeline.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed partial class UnitPageTests(SiteBench bench)
{
    private static readonly Grant Officer = new(Role.Officer, SiteBench.Unit("099"));

    [Fact]
    public async Task The_page_shows_every_indicator_with_its_points_and_the_sentence_behind_them()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var page = await visitor.PageAsync(SiteBench.Sheet);
        Assert.Contains("<strong>334,82</strong> / 500 điểm", page, StringComparison.Ordinal);
        foreach (var indicator in NightBench.Definitions.Set("tuan-giao-huyen-2024").Indicators)
            Assert.Contains($"id=\"i-{indicator.Code}\"", page, StringComparison.Ordinal);
        Assert.Contains("(a + b)/c = (6.582 + 6.918)/24.860 ≈ 54,3041 %; dưới mức 80 % nên điểm = 54,3041 %/80 % × 10 ≈ 6,788", page, StringComparison.Ordinal);
        Assert.Contains("SỐ LIỆU MINH HỌA", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_a_look_comes_first_by_the_points_that_may_move()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var exceptions = Exceptions().Match(await visitor.PageAsync(SiteBench.Sheet)).Value;
        Assert.Equal(["5.4", "6.8", "4.7", "7.5"], Codes().Matches(exceptions).Select(match => match.Groups["code"].Value).Take(4));
        Assert.Contains("phần lớn hơn toàn bộ", exceptions, StringComparison.Ordinal);
        Assert.Contains("a: chưa báo cáo", exceptions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=botnet", "5.4")]
    [InlineData("?q=ho+so+xu+ly+truc+tuyen", "2.5", "6.6")]
    [InlineData("?only=exceptions&q=onetouch", "4.7")]
    public async Task Searching_needs_no_diacritics(string query, params string[] found)
    {
        using var visitor = await bench.SignedInAsync(Officer);
        Assert.Equal(found, Shown().Matches(await visitor.PageAsync(SiteBench.Sheet + query)).Select(match => match.Groups["code"].Value));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        Assert.Contains("0 chỉ tiêu phù hợp", await visitor.PageAsync(SiteBench.Sheet + "?q=xyzzy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_is_followed_to_its_rows_page_by_page()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var first = await visitor.PageAsync(SiteBench.Sheet + "/6.6");
        Assert.Contains("mappings/sources/tthc-dvc.yaml:", first, StringComparison.Ordinal);
        Assert.Contains("data[", first, StringComparison.Ordinal);
        Assert.Contains("dòng 1–20 trong 6582", first, StringComparison.Ordinal);
        var second = await visitor.PageAsync(SiteBench.Sheet + "/6.6?p=2");
        Assert.Contains("dòng 21–40 trong 6582", second, StringComparison.Ordinal);
        Assert.Empty(Places().Matches(first).Select(match => match.Value).Intersect(Places().Matches(second).Select(match => match.Value)));
    }

    [Fact]
    public async Task The_way_to_full_marks_is_told_by_single_changes()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var page = await visitor.PageAsync(SiteBench.Sheet + "/gain");
        Assert.Contains("chưa có số liệu, còn tới +5 điểm", page, StringComparison.Ordinal);
        Assert.Matches(@"thêm [\d.]+ hồ sơ \(a: .*→ đủ 80 %, \+3,212 điểm", page);
    }

    [Fact]
    public async Task An_answer_is_shown_in_the_document_s_words()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        Assert.Contains("Trưởng ban là người đứng đầu địa phương (đã kê khai)", await visitor.PageAsync(SiteBench.Sheet + "/1.1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/review/tuan-giao-2024/2024-final/999")]
    [InlineData("/review/tuan-giao-2024/2024-q9/099")]
    [InlineData("/review/nowhere/2024-final/099")]
    [InlineData("/review/tuan-giao-2024/2024-final/099/99.9")]
    public async Task What_does_not_exist_is_said_to_be_missing(string path)
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không có trang này", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_is_there_on_request()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        Assert.Equal(SiteBench.Sheet, (await visitor.PostAsync("/", "/language", ("lang", "en"), ("next", SiteBench.Sheet))).Headers.Location?.ToString());
        Assert.Contains("<strong>334.82</strong> / 500 points", await visitor.PageAsync(SiteBench.Sheet), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_were_drawn_before_read_the_same_and_each_language_has_its_own()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        async Task<string> RowsAsync() => Rows().Match(await visitor.PageAsync(SiteBench.Sheet)).Value;
        var first = await RowsAsync();
        Assert.Equal(NightBench.Definitions.Set("tuan-giao-huyen-2024").Indicators.Count(), Shown().Count(first));
        Assert.Equal(first, await RowsAsync());
        await visitor.PostAsync("/", "/language", ("lang", "en"), ("next", SiteBench.Sheet));
        var english = await RowsAsync();
        Assert.Contains("below 80", english, StringComparison.Ordinal);
        Assert.DoesNotContain("dưới mức", english, StringComparison.Ordinal);
        Assert.Equal(english, await RowsAsync());
        await visitor.PostAsync("/", "/language", ("lang", "vi"), ("next", SiteBench.Sheet));
        Assert.Equal(first, await RowsAsync());
    }

    [Fact]
    public async Task Pages_hold_no_script_or_style_of_their_own_and_are_told_so()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        foreach (var path in (string[])["/", SiteBench.Sheet, SiteBench.Sheet + "/6.6", "/password"])
        {
            var answer = await visitor.GetAsync(path);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotMatch(@"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", await answer.Content.ReadAsStringAsync());
        }
    }

    [GeneratedRegex("<ol class=\"exceptions\">.*?</ol>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exceptions();

    [GeneratedRegex("<section class=\"pillar\".*</section>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("href=\"#i-(?<code>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();

    [GeneratedRegex("<details class=\"indicator[^\"]*\" id=\"i-(?<code>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();

    [GeneratedRegex(@"#\d+</td><td>data\[\d+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
