using System.Text;
using Microsoft.Playwright;

namespace DtiPipeline.Web.Tests.Browsing;

/// <summary>The form by which a source's figure is corrected, as somebody fills it in.</summary>
internal static class CorrectionForm
{
    /// <summary>Opens the first one on a page, fills it in and sends it.</summary>
    public static async Task SendAsync(IPage page, string value, string reason)
    {
        var form = page.Locator("details.act").Filter(new() { HasText = "Số của nguồn sai: sửa" }).First;
        await form.Locator("summary").ClickAsync();
        await form.Locator("input[name=value]").FillAsync(value);
        await form.Locator("select[name=code]").SelectOptionAsync("counted-twice");
        await form.Locator("textarea[name=reason]").FillAsync(reason);
        await form.Locator("input[name=title]").FillAsync("Báo cáo 15");
        await form.Locator("input[name=number]").FillAsync("15/BC-UBND");
        await form.Locator("input[name=date]").FillAsync("02/01/2025");
        await form.Locator("input[name=file]").SetInputFilesAsync(new FilePayload { Name = "bao-cao.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("%PDF-1.7 minh chứng") });
        await form.Locator("button").ClickAsync();
    }
}
