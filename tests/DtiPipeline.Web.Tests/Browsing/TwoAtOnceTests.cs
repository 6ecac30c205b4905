using DtiPipeline.Core.People;
using Microsoft.Playwright;

namespace DtiPipeline.Web.Tests.Browsing;

/// <summary>What goes wrong between opening a form and sending it.</summary>
[Collection(DecisionSiteCollection.Name)]
public sealed class TwoAtOnceTests(ServerSiteBench bench, BrowserBench browser) : IClassFixture<BrowserBench>
{
    private const string Page = SiteBench.Sheet + "/6.7";

    [InBrowserFact]
    public async Task Of_two_officers_on_one_figure_the_later_sees_both()
    {
        using var first = await PersonAsync();
        using var second = await PersonAsync();
        var (one, other) = (await browser.SignInAsync(first, bench.Address, 1200), await browser.SignInAsync(second, bench.Address, 1200));
        foreach (var page in (IPage[])[one, other])
            await page.GotoAsync(Page);
        await CorrectionForm.SendAsync(one, "11", "Theo sổ của văn phòng");
        await CorrectionForm.SendAsync(other, "22", "Theo báo cáo tháng");

        var told = await other.InnerTextAsync("main");
        Assert.Contains("Đã có thay đổi khác", told, StringComparison.Ordinal);
        Assert.Contains($"Người {first.Login} đã sửa 11", told, StringComparison.Ordinal);
        Assert.Equal("22", await other.InputValueAsync("input[name=value]"));
        Assert.Equal("Theo báo cáo tháng", await other.InputValueAsync("textarea[name=reason]"));
        await other.ClickAsync("main button:has-text('Sửa số này')");
        Assert.Contains($"Người {second.Login} đã sửa 22", await other.InnerTextAsync("main"), StringComparison.Ordinal);
        await other.ClickAsync("button:has-text('Rút lại quyết định')");
    }

    [InBrowserFact]
    public async Task Whoever_is_signed_out_in_the_middle_is_told_that_nothing_was_stored_and_comes_back_to_what_they_typed()
    {
        using var visitor = await PersonAsync();
        var page = await browser.SignInAsync(visitor, bench.Address, 1200);
        await page.GotoAsync(SiteBench.Sheet + "/6.10");
        await page.Context.ClearCookiesAsync();
        await CorrectionForm.SendAsync(page, "33", "Gõ rồi mới gửi");

        Assert.Contains("những gì bạn vừa gửi chưa được lưu", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await BrowserBench.EnterAsync(page, visitor);
        Assert.Equal(SiteBench.Sheet + "/6.10", new Uri(page.Url).AbsolutePath);
        Assert.DoesNotContain($"Người {visitor.Login} đã sửa", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        var kept = await page.InnerTextAsync(".typed");
        Assert.Contains("33", kept, StringComparison.Ordinal);
        Assert.Contains("Gõ rồi mới gửi", kept, StringComparison.Ordinal);
    }

    private Task<Visitor> PersonAsync() => bench.PersonAsync(mustChange: false, new Grant(Role.Officer, SiteBench.Unit("099")));
}
