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

    /// <summary>A number with grouped thousands and no trailing zeros, rounded half up to at most <paramref name="places"/> places.</summary>
    public static string Number(decimal value, Language language, int places = 4) =>
        Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("#,##0.############################", Format(language));

    /// <summary>A number with exactly so many places, for columns of figures: <c>9,40</c>.</summary>
    public static string Fixed(decimal value, Language language, int places = 2) =>
        Math.Round(value, places, MidpointRounding.AwayFromZero).ToString($"N{places}", Format(language));

    /// <summary>A share as a percentage: 0.0025 is <c>0,25 %</c>.</summary>
    public static string Percent(decimal share, Language language, int places = 2) =>
        Number(share * 100m, language, places) + (language == Language.Vi ? " %" : "%");

    public static string Date(DateOnly day, Language language) =>
        day.ToString(language == Language.Vi ? "dd/MM/yyyy" : "d MMM yyyy", CultureInfo.InvariantCulture);

    private static NumberFormatInfo Format(Language language) => language == Language.Vi ? Vietnamese : NumberFormatInfo.InvariantInfo;
}
