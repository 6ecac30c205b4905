using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Text;

/// <summary>
/// Numbers and dates as people read them: <c>1.234,56</c>, <c>75 %</c> and <c>31/03/2024</c> in Vietnamese, <c>1,234.56</c>, <c>75%</c> and
/// <c>31 Mar 2024</c> in English. Screens, reports and sentences use this; files, hashes and answers for programs never do.
/// </summary>
public static class LocalText
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };

    // A pattern of optional places, "#,##0.####", takes three times as long to fill, and a unit's page has a thousand figures.
    private static readonly ImmutableArray<string> WithPlaces = [.. Enumerable.Range(0, 29).Select(places => $"N{places}")];

    /// <summary>Dividing by one with 28 places takes trailing zeros away.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>A number with grouped thousands and no trailing zeros, rounded half up to at most <paramref name="places"/> places.</summary>
    public static string Number(decimal value, Language language, int places = 4)
    {
        var rounded = Math.Round(value, places, MidpointRounding.AwayFromZero);
        if (rounded.Scale > 0)
            rounded /= One;
        return rounded == 0m ? "0" : rounded.ToString(WithPlaces[rounded.Scale], Format(language));
    }

    /// <summary>A number with exactly so many places, for columns of figures: <c>9,40</c>.</summary>
    public static string Fixed(decimal value, Language language, int places = 2) =>
        Math.Round(value, places, MidpointRounding.AwayFromZero).ToString(WithPlaces[places], Format(language));

    /// <summary>A share as a percentage: 0.0025 is <c>0,25 %</c>.</summary>
    public static string Percent(decimal share, Language language, int places = 2) =>
        Number(share * 100m, language, places) + (language == Language.Vi ? " %" : "%");

    public static string Date(DateOnly day, Language language) =>
        day.ToString(language == Language.Vi ? "dd/MM/yyyy" : "d MMM yyyy", CultureInfo.InvariantCulture);

    private static NumberFormatInfo Format(Language language) => language == Language.Vi ? Vietnamese : NumberFormatInfo.InvariantInfo;
}
