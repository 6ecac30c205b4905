using System.Text;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Html;

/// <summary>Opens a page that is known to be HTML.</summary>
internal static class HtmlOpener
{
    /// <summary>A hundred thousand rows of a report.</summary>
    private const long LongestPage = 64L * 1024 * 1024;

    /// <exception cref="DeliveryFault">Its text may not be used, or is too much.</exception>
    public static HtmlSheet Open(Stream bytes, DataPlace place, FindingLog notes)
    {
        using var text = new StreamReader(new BoundedStream(TextPayload.Open(bytes, place, notes), LongestPage, "the length of the page", place), Encoding.UTF8);
        return new HtmlSheet(text.ReadToEnd(), place);
    }
}
