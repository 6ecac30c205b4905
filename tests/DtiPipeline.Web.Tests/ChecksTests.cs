using System.Text.RegularExpressions;
using DtiPipeline.Core.People;

namespace DtiPipeline.Web.Tests;

/// <summary>The night's figures break no shipped rule; here rules are put in that they do break.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class ChecksTests(SiteBench bench)
{
    private const string Rules = "mappings/validation-rules.yaml";

    // 13,500 dossiers online are more than there are households; whoever believed this rule would have to put something right.
    private const string Online = "check: { type: parts, parts: [dossiers.online.partial, dossiers.online.full], total: dossiers.via-province-system }";

    private const string TooMany = "check: { type: parts, parts: [dossiers.one-stop.total, dossiers.online.full], total: dossiers.online.partial }";

    [Fact]
    public async Task Without_a_broken_rule_the_page_says_so()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099")));
        Assert.Contains("Không có quy tắc kiểm tra nào bị vi phạm", Checks().Match(await visitor.PageAsync(SiteBench.Sheet)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_rule_says_what_to_fix_and_leads_to_its_indicator()
    {
        await using var site = await bench.SiteWithAsync(Rules, Online, TooMany);
        using var visitor = await bench.SignedInAsync(site, new Grant(Role.Officer, SiteBench.Unit("099")));
        var page = await visitor.PageAsync(SiteBench.Sheet);
        var checks = Checks().Match(page).Value;
        Assert.Contains("1 phải sửa trước khi ký, 0 cần xem lại", checks, StringComparison.Ordinal);
        Assert.Contains("<strong>Phải sửa</strong> “Tổng số hồ sơ TTHC tại Bộ phận Tiếp nhận và trả kết quả” (24.860) + “Số hồ sơ trực tuyến của DVCTT toàn trình” (6.918) = 31.778, lớn hơn", checks, StringComparison.Ordinal);
        Assert.Contains("Đếm lại trên Hệ thống thông tin giải quyết TTHC", checks, StringComparison.Ordinal);
        Assert.Contains("href=\"#i-6.6\"", checks, StringComparison.Ordinal);
        Assert.Matches("id=\"i-6.6\"[\\s\\S]*?<li class=\"rule\">c: “Tổng số hồ sơ", page);
        Assert.DoesNotContain("<li class=\"rule\">", page[..page.IndexOf("id=\"i-6.6\"", StringComparison.Ordinal)][page.IndexOf("id=\"i-6.5\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_blocks_stands_above_what_does_not()
    {
        await using var site = await bench.SiteWithAsync(
            Rules, Online, TooMany, "check: { type: not-above, part: households.with-fibre, whole: households.total }", "check: { type: not-above, part: households.total, whole: households.with-fibre }");
        using var visitor = await bench.SignedInAsync(site, new Grant(Role.Officer, SiteBench.Unit("099")));
        var checks = Checks().Match(await visitor.PageAsync(SiteBench.Sheet)).Value;
        Assert.Equal(["error", "warning"], Items().Matches(checks).Select(match => match.Groups["kind"].Value));
        Assert.Contains("1 phải sửa trước khi ký, 1 cần xem lại", checks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_sees_only_checks_of_its_own_indicators()
    {
        // Households belong to 3.2 and 3.3, dossiers to 6.6 of the office of the committee.
        await using var site = await bench.SiteWithAsync(
            Rules, Online, TooMany, "check: { type: not-above, part: households.with-fibre, whole: households.total }", "check: { type: not-above, part: households.total, whole: dossiers.online.full }");
        using var office = await bench.SignedInAsync(site, new Grant(Role.Officer, SiteBench.Unit("099"), "vp-hdnd-ubnd"));
        Assert.Equal(["error"], Items().Matches(Checks().Match(await office.PageAsync(SiteBench.Sheet)).Value).Select(match => match.Groups["kind"].Value));
        using var culture = await bench.SignedInAsync(site, new Grant(Role.Officer, SiteBench.Unit("099"), "phong-vhtt"));
        var page = await culture.PageAsync(SiteBench.Sheet);
        Assert.Contains("id=\"i-3.3\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"rule\"", page, StringComparison.Ordinal);
        Assert.Empty(Items().Matches(Checks().Match(page).Value));
    }

    [Fact]
    public async Task Every_lead_agency_s_progress_leads_to_its_indicators()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099")));
        var rows = Rows().Matches(await visitor.PageAsync(SiteBench.Sheet));
        var finance = rows.Single(row => row.Groups["name"].Value == "Phòng Tài chính - Kế hoạch");
        Assert.Matches(@">25 / 26</td>\s*<td class=""n bad""[^>]*>1</td>\s*<td class=""n""[^>]*>0</td>\s*<td class=""n""[^>]*>5</td>", finance.Value);
        var shown = await visitor.PageAsync(finance.Groups["address"].Value.Split('#')[0]);
        Assert.Contains("id=\"i-7.5\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"i-6.6\"", shown, StringComparison.Ordinal);
    }

    [GeneratedRegex("<section aria-labelledby=\"checks\">.*?</section>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Checks();

    [GeneratedRegex("<li class=\"(?<kind>error|warning)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Items();

    [GeneratedRegex("<tr>\\s*<th scope=\"row\">\\s*<a href=\"(?<address>[^\"]+agency=[^\"]+)\">(?<name>[^<]+)</a>.*?</tr>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();
}
