using DtiPipeline.Core.People;
using Microsoft.Playwright;

namespace DtiPipeline.Web.Tests.Browsing;

[Collection(SiteCollection.Name)]
public sealed class BrowserTests(SiteBench bench, BrowserBench browser) : IClassFixture<BrowserBench>
{
    private static readonly string[] Pages =
    [
        "/", SiteBench.Sheet, SiteBench.Sheet + "?q=ho+so", SiteBench.Sheet + "/6.6", SiteBench.Sheet + "/gain", SiteBench.Sheet + "/confirm", SiteBench.Sheet + "/sign", SiteBench.Sheet + "/sheet",
        "/results", "/appraise", "/operations", "/operations/runs", "/operations/runs/1", "/operations/start", "/upload", "/audit", "/audit?action=session.begin&from=2024-01-01&to=khong&text=a", "/password",
        "/error?status=404",
    ];

    [InBrowserFact]
    public async Task No_page_keeps_anybody_out()
    {
        var page = await OpenAsync(1200);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await Seen.KeepsNobodyOutAsync(page);
            await Seen.KeepsNobodyOutInTheDarkAsync(page);
        }
    }

    [InBrowserFact]
    public async Task On_a_phone_and_enlarged_nothing_is_wider_than_the_screen()
    {
        var page = await OpenAsync(360);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            // A phone, and a laptop's screen of 1280 that is enlarged to 200 %.
            foreach (var width in (int[])[360, 640])
            {
                await page.SetViewportSizeAsync(width, 800);
                await Seen.FitsAsync(page);
            }
        }
    }

    [InBrowserFact]
    public async Task Pictures_of_the_pages_can_be_looked_at()
    {
        var page = await OpenAsync(1200);
        foreach (var (path, name) in ((string, string)[])[(SiteBench.Sheet, "unit"), (SiteBench.Sheet + "/sign", "sign"), ("/operations", "operations"), ("/audit", "audit")])
        {
            Assert.True((await page.GotoAsync(path))!.Ok, path);
            await Seen.PictureAsync(page, name);
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
        using var visitor = await bench.PersonAsync(mustChange: false, new Grant(Role.Officer, SiteBench.Unit("099")), new Grant(Role.Operator), new Grant(Role.Auditor), new Grant(Role.Council));
        return await browser.SignInAsync(visitor, bench.Address, width, script);
    }
}
