using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Web.Pages.Review;
using Microsoft.AspNetCore.Html;

namespace DtiPipeline.Web.Tests;

public sealed class DrawnRowsTests
{
    [Fact]
    public void Rows_are_drawn_once_for_a_sheet_a_language_and_a_right_and_anew_for_any_other()
    {
        var drawn = new DrawnRows(HtmlEncoder.Default);
        var times = 0;
        // Only which sheet it is matters, not what stands on it.
        var (one, other) = ((UnitSheet)RuntimeHelpers.GetUninitializedObject(typeof(UnitSheet)), (UnitSheet)RuntimeHelpers.GetUninitializedObject(typeof(UnitSheet)));
        string Ask(UnitSheet sheet, Language language, bool mayDecide) =>
            Text(drawn.Of(sheet, language, mayDecide, new Drawing(() => $"<p>{++times}</p>")));

        Assert.Equal("<p>1</p>", Ask(one, Language.Vi, true));
        Assert.Equal("<p>1</p>", Ask(one, Language.Vi, true));
        Assert.Equal("<p>2</p>", Ask(one, Language.En, true));
        Assert.Equal("<p>3</p>", Ask(one, Language.Vi, false));
        Assert.Equal("<p>4</p>", Ask(other, Language.Vi, true));
        Assert.Equal("<p>1</p>", Ask(one, Language.Vi, true));
    }

    private static string Text(IHtmlContent content)
    {
        using var text = new StringWriter();
        content.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }

    private sealed class Drawing(Func<string> text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(text());
    }
}
