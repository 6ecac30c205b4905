using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Reviewing;
using Microsoft.AspNetCore.Html;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>
/// The rows of a unit's page as they were drawn, for as long as its sheet is kept (<see cref="KeptSheets"/>) and no longer: they are two thirds of the page. What else
/// they hang on is named by whoever asks; nothing in them may speak of the moment or of the request.
/// </summary>
public sealed class DrawnRows(HtmlEncoder encoder)
{
    private readonly ConditionalWeakTable<UnitSheet, ConcurrentDictionary<(Language Language, bool MayDecide), IHtmlContent>> _drawn = [];

    /// <param name="draw">Draws them where nobody has.</param>
    public IHtmlContent Of(UnitSheet sheet, Language language, bool mayDecide, IHtmlContent draw) => _drawn.GetOrCreateValue(sheet).GetOrAdd((language, mayDecide), static (_, draw) =>
    {
        using var text = new StringWriter();
        draw.Content.WriteTo(text, draw.Encoder);
        return new HtmlString(text.ToString());
    }, (Content: draw, Encoder: encoder));
}
