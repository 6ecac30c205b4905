using System.Globalization;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>The one written form of days, moments and numbers in the warehouse.</summary>
internal static class IsoText
{
    private const string DayForm = "yyyy-MM-dd";
    private const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Of(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentForm, CultureInfo.InvariantCulture);

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, DayForm, CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(
        text, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
