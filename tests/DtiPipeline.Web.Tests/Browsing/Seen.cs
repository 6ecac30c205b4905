using Microsoft.Playwright;

namespace DtiPipeline.Web.Tests.Browsing;

/// <summary>What is held of every page that stands in a browser.</summary>
internal static class Seen
{
    /// <summary>Folder for pictures of pages, to be looked at by a person: <c>DTI_PICTURES</c>; none are taken without it.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("DTI_PICTURES");

    /// <summary>The accessibility checker finds nothing, also in what is folded away.</summary>
    public static async Task KeepsNobodyOutAsync(IPage page)
    {
        await UnfoldAsync(page);
        await page.AddScriptTagAsync(new() { Path = InBrowserFactAttribute.Checker });
        await HasNoFaultsAsync(page, "");
    }

    /// <summary>The same for somebody who has asked for dark colours, of a page that was looked at in light ones: nothing but colours is another then.</summary>
    public static async Task KeepsNobodyOutInTheDarkAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await HasNoFaultsAsync(page, "{ runOnly: ['color-contrast', 'link-in-text-block'] }");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task HasNoFaultsAsync(IPage page, string options)
    {
        var faults = await page.EvaluateAsync<string[]>($"axe.run({options}).then(r => r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))");
        Assert.True(faults.Length == 0, $"{page.Url}\n{string.Join('\n', faults)}");
    }

    /// <summary>The page is read without moving it sideways; what stands in a box of its own that scrolls may be wider.</summary>
    public static async Task FitsAsync(IPage page)
    {
        await UnfoldAsync(page);
        var (screen, width, wide) = (await page.EvaluateAsync<int>("innerWidth"), await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('body *')].filter(e => !e.closest('.wide') && Math.max(e.getBoundingClientRect().right, e.getBoundingClientRect().left + e.scrollWidth) > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 200))"));
        Assert.True(width <= screen, $"{page.Url} is {width} wide on {screen}:\n{string.Join('\n', wide)}");
    }

    /// <summary>Takes the pictures of a page, as it stands on a phone, a tablet, a desk and a dark screen.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is null)
            return;
        var before = page.ViewportSize!;
        foreach (var (width, colours) in ((int, ColorScheme)[])[(360, ColorScheme.Light), (768, ColorScheme.Light), (1440, ColorScheme.Light), (1200, ColorScheme.Dark)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    private static async Task UnfoldAsync(IPage page) => await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
}
