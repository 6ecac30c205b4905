using DtiPipeline.Core.People;
using Microsoft.Playwright;

namespace DtiPipeline.Web.Tests.Browsing;

[Collection(SiteCollection.Name)]
public sealed class BrowserTests(SiteBench bench, BrowserBench browser) : IClassFixture<BrowserBench>
{
    private static readonly string[] Pages = ["/", SiteBench.Sheet, SiteBench.Sheet + "?q=ho+so", SiteBench.Sheet + "/6.6", SiteBench.Sheet + "/gain", "/upload", "/audit", "/password", "/error?status=404"];

    [InBrowserFact]
    public async Task No_page_keeps_anybody_out()
    {
        var page = await OpenAsync(1200);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            // What is folded away is read too, once it is opened.
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await page.AddScriptTagAsync(new() { Path = InBrowserFactAttribute.Checker });
            var faults = await page.EvaluateAsync<string[]>("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))");
            Assert.True(faults.Length == 0, $"{path}\n{string.Join('\n', faults)}");
        }
    }

    [InBrowserFact]
    public async Task On_a_phone_nothing_is_wider_than_the_screen()
    {
        var page = await OpenAsync(360);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            var (width, wide) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('body *')].filter(e => !e.closest('.wide') && Math.max(e.getBoundingClientRect().right, e.getBoundingClientRect().left + e.scrollWidth) > 361).slice(0, 3).map(e => e.outerHTML.slice(0, 200))"));
            Assert.True(width <= 360, $"{path} is {width} wide:\n{string.Join('\n', wide)}");
        }
    }

    [InBrowserFact]
    public async Task Without_script_one_finds_an_indicator_and_the_rows_behind_it()
    {
        var page = await OpenAsync(1200, script: false);
        await page.ClickAsync("a:has-text('Huyện Tuần Giáo')");
        await page.FillAsync("#q", "ho so xu ly truc tuyen");
        await page.ClickAsync("text=Lọc");
        await page.ClickAsync("#i-6\\.6 > summary");
        await page.ClickAsync("#i-6\\.6 >> a:has-text('nguồn của số')");
        Assert.Equal("6.6. Tỷ lệ hồ sơ xử lý trực tuyến", await page.InnerTextAsync("h1"));
        Assert.True(await page.Locator("table.rows tbody tr").CountAsync() > 10);
    }

    private async Task<IPage> OpenAsync(int width, bool script = true)
    {
        using var visitor = await bench.PersonAsync(mustChange: false, new Grant(Role.Officer, SiteBench.Unit("099")), new Grant(Role.Operator), new Grant(Role.Auditor));
        return await browser.SignInAsync(visitor, bench.Address, width, script);
    }
}
