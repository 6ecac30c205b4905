using System.Globalization;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Table;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Reads as of which day a table speaks, from its title or its file's name. A table without the promised day cannot be placed in time.</summary>
internal static class AsOfDay
{
    private const int LongestShown = 200;

    /// <exception cref="DeliveryFault">There is no date, or more than one, or the pattern is no pattern.</exception>
    public static DateOnly Read(DatePattern pattern, string title, string fileName, DataPlace place)
    {
        var template = DateTemplate.Parse(pattern.Pattern)
            ?? throw new DeliveryFault(Finding.In(pattern.At, DecodingCodes.BadDatePattern, ("pattern", pattern.Pattern)));
        var text = pattern.In == DatePlace.Title ? title : CleanText.Of(fileName);
        var days = template.FindIn(text);
        return days.Length switch
        {
            1 => days[0],
            0 => throw new DeliveryFault(Finding.From(place, DecodingCodes.AsOfMissing, ("pattern", pattern.Pattern), ("text", Shorten(text)))),
            _ => throw new DeliveryFault(Finding.From(place, DecodingCodes.AsOfAmbiguous, ("pattern", pattern.Pattern),
                ("days", string.Join(", ", days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))))),
        };
    }

    private static string Shorten(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
