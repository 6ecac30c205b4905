using Microsoft.AspNetCore.Html;

namespace DtiPipeline.Web.Pages;

/// <summary>Texts of the catalogue on a page: what stands in backticks becomes code.</summary>
internal static class Prose
{
    public static IHtmlContent Of(string text)
    {
        var html = new HtmlContentBuilder();
        var parts = text.Split('`');
        for (var part = 0; part < parts.Length; part++)
            if (part % 2 == 1 && part < parts.Length - 1)
                html.AppendHtml("<code>").Append(parts[part]).AppendHtml("</code>");
            else
                html.Append(parts[part]);
        return html;
    }

    /// <summary>The same as a sentence of its own: it begins with a capital letter.</summary>
    public static IHtmlContent Sentence(string text) => Of(text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text);
}
