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
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The day on which a moment falls there.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment).DateTime);

    /// <summary>What clocks there show at a moment.</summary>
    public static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(Of(moment).DateTime);

    /// <summary>The moment at which clocks there show a time. The zone has one offset all year, so there is exactly one.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary><c>02/01/2025 06:30</c>: a moment as clocks there show it.</summary>
    public static string Moment(DateTimeOffset moment) =>
        Of(moment).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
