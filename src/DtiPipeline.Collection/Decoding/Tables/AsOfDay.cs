using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Table;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Reads as of which day a table speaks, from its title or its file's name. A table without the promised day cannot be placed in time.</summary>
internal static class AsOfDay
{
    private const int LongestShown = 200;

    /// <returns>The day, and where the pattern names one the day on which the figures begin.</returns>
    /// <exception cref="DeliveryFault">There is no date, or more than one, or the pattern is no pattern.</exception>
    public static (DateOnly Day, DateOnly? Begins) Read(DatePattern pattern, string title, string fileName, DataPlace place)
    {
        var template = Template(pattern.Pattern, pattern.At);
        var text = pattern.In == DatePlace.Title ? title : CleanText.Of(fileName);
        var found = template.FindIn(text);
        return found.Length switch
        {
            1 => (found[0].To, template.IsPeriod ? found[0].From : null),
            0 => throw new DeliveryFault(Finding.From(place, DecodingCodes.AsOfMissing, ("pattern", pattern.Pattern), ("text", Shorten(text)))),
            _ => throw new DeliveryFault(Finding.From(place, DecodingCodes.AsOfAmbiguous, ("pattern", pattern.Pattern), ("days", string.Join(", ", found.Select(Words))))),
        };
    }

    /// <summary>Compares the day inside a file with what its name says.</summary>
    /// <exception cref="DeliveryFault">The name says another time, or nothing.</exception>
    public static void RequireName(string pattern, DateOnly day, string fileName, DataPlace place, SourceSpan at)
    {
        var found = Template(pattern, at).FindIn(CleanText.Of(fileName));
        if (found.IsEmpty)
            throw new DeliveryFault(Finding.From(place, DecodingCodes.AsOfMissing, ("pattern", pattern), ("text", Shorten(fileName))));
        if (!found.Any(window => window.Contains(day)))
            throw new DeliveryFault(Finding.From(place, DecodingCodes.NameDiffers, ("expected", string.Join(", ", found.Select(Words))), ("found", IsoText.Day(day))));
    }

    private static DateTemplate Template(string pattern, SourceSpan at) =>
        DateTemplate.Parse(pattern) ?? throw new DeliveryFault(Finding.In(at, DecodingCodes.BadDatePattern, ("pattern", pattern)));

    private static string Words(Window window) => window.From == window.To ? IsoText.Day(window.To) : $"{IsoText.Day(window.From)}..{IsoText.Day(window.To)}";

    private static string Shorten(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
