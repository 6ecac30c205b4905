using DtiPipeline.Core.People;
using Microsoft.Playwright;

namespace DtiPipeline.Web.Tests.Browsing;

/// <summary>The pages for somebody who has no mouse.</summary>
[Collection(DecisionSiteCollection.Name)]
public sealed class KeyboardTests(ServerSiteBench bench, BrowserBench browser) : IClassFixture<BrowserBench>
{
    private const int MostStops = 400;

    [InBrowserFact]
    public async Task The_first_stop_leads_past_the_head_of_the_page()
    {
        var page = await browser.SignInAsync(await PersonAsync(), bench.Address, 1200);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Đến nội dung chính", await page.EvaluateAsync<string>("document.activeElement.innerText"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    }

    [InBrowserTheory]
    [InlineData("/")]
    [InlineData(SiteBench.Sheet)]
    [InlineData(SiteBench.Sheet + "/6.6")]
    [InlineData(SiteBench.Sheet + "/sign")]
    public async Task Wherever_one_stops_it_shows(string path)
    {
        var page = await browser.SignInAsync(await PersonAsync(), bench.Address, 1200);
        await page.GotoAsync(path);
        var stops = 0;
        for (; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var hidden = await page.EvaluateAsync<string?>("""
                (() => {
                    const e = document.activeElement;
                    if (e === document.body || e.dataset.seen) return "";
                    e.dataset.seen = 1;
                    const style = getComputedStyle(e), box = e.getBoundingClientRect();
                    const shows = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight;
                    return shows ? null : e.outerHTML.slice(0, 300);
                })()
                """);
            if (hidden == "")
                break;
            Assert.True(hidden is null, $"{path}: {hidden}");
        }
        Assert.InRange(stops, 5, MostStops - 1);
    }

    [InBrowserFact]
    public async Task From_signing_in_to_a_confirmed_figure_without_a_mouse()
    {
        var page = await browser.OpenAsync(bench.Address, 1200);
        using var visitor = await PersonAsync();
        await page.GotoAsync("/login");
        await GoToAsync(page, "e.id === 'login'");
        await page.Keyboard.TypeAsync(visitor.Login);
        await GoToAsync(page, "e.id === 'password'");
        await page.Keyboard.TypeAsync(visitor.Password);
        await PressAsync(page, "Enter");
        await GoToAsync(page, "e.matches('main a') && e.innerText.includes('Huyện Tuần Giáo')");
        await PressAsync(page, "Enter");
        await GoToAsync(page, "e.id === 'q'");
        await page.Keyboard.TypeAsync("3.3");
        await PressAsync(page, "Enter");
        await GoToAsync(page, "e.matches('summary') && e.parentElement.id === 'i-3.3'");
        await page.Keyboard.PressAsync("Space");
        await GoToAsync(page, "e.matches('details a') && e.innerText.includes('nguồn của số')");
        await PressAsync(page, "Enter");
        await GoToAsync(page, "e.matches('button') && e.innerText.includes('Xác nhận số của nguồn')");
        await PressAsync(page, "Space");
        Assert.Contains($"Người {visitor.Login} đã xác nhận", await page.ContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>Presses a key that leads to another page, and waits for it.</summary>
    private static async Task PressAsync(IPage page, string key)
    {
        await page.EvaluateAsync("window.isOld = true");
        await page.Keyboard.PressAsync(key);
        await page.WaitForFunctionAsync("() => !window.isOld && document.readyState === 'complete'");
    }

    private static async Task GoToAsync(IPage page, string where)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await page.EvaluateAsync<bool>($"(e => {where})(document.activeElement)"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{page.Url}: no stop where {where}");
    }

    private Task<Visitor> PersonAsync() => bench.PersonAsync(mustChange: false, new Grant(Role.Officer, SiteBench.Unit("099")));
}
