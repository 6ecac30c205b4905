using Microsoft.Playwright;

namespace DtiPipeline.Web.Tests.Browsing;

/// <summary>Headless Chromium, as somebody in Việt Nam would have it.</summary>
public sealed class BrowserBench : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (InBrowserFactAttribute.Chromium is not { } program)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a window of somebody who signs in.</summary>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="script">False: a browser in which scripts are switched off.</param>
    public async Task<IPage> SignInAsync(Visitor visitor, Uri site, int width, bool script = true)
    {
        var page = await OpenAsync(site, width, script);
        await page.GotoAsync("/login");
        await EnterAsync(page, visitor);
        return page;
    }

    /// <summary>Opens a window in which nobody is signed in.</summary>
    public async Task<IPage> OpenAsync(Uri site, int width, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = site.ToString(), Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh", ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script,
            // The checker is put into the page from outside, which the page's own policy would refuse.
            BypassCSP = true,
        });
        return await context.NewPageAsync();
    }

    /// <summary>Fills in the sign-in page that stands there.</summary>
    public static async Task EnterAsync(IPage page, Visitor visitor)
    {
        await page.FillAsync("#login", visitor.Login);
        await page.FillAsync("#password", visitor.Password);
        await page.ClickAsync("main button");
        // Only who has signed in finds the way out. Waiting for an address or for quiet is not sure to end where scripts are off.
        await page.Locator("form.who").WaitForAsync();
    }
}
