using System.Globalization;

namespace DtiPipeline.Core.Periods;

/// <summary>The day it is where the units are, wherever the program runs.</summary>
public static class VietnamTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Of(time.GetUtcNow()).DateTime);

    /// <summary>A moment with the offset that holds there.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The moment at which a day begins there.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));
    }

    /// <summary><c>02/01/2025 06:30</c>: a moment as clocks there show it.</summary>
    public static string Moment(DateTimeOffset moment) =>
        Of(moment).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
