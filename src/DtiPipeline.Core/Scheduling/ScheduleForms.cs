using System.Globalization;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Scheduling;

/// <summary>How times of day are written in a schedule.</summary>
public static class ScheduleForms
{
    /// <summary><c>01:30</c></summary>
    public static readonly ScalarForm<TimeOnly> Time = new("a time of day such as 01:30", "^[0-2][0-9]:[0-5][0-9]$", TryTime, TimeOnly.MinValue);

    /// <summary><c>07:00-18:00</c>; over midnight <c>22:00-05:00</c>.</summary>
    public static readonly ScalarForm<QuietHours> Quiet = new("hours such as 07:00-18:00", "^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$", TryQuiet, default);

    /// <summary><c>15</c>, or <c>last</c>, which is 31: a month's last day where it has fewer.</summary>
    public static readonly ScalarForm<int> MonthDay = new("a day of the month from 1 to 31, or last", "^([1-9]|[12][0-9]|3[01]|last)$", TryMonthDay, 1);

    /// <summary>Reads a time as a setting outside of definitions has it.</summary>
    public static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static bool TryQuiet(string text, out QuietHours quiet)
    {
        quiet = default;
        if (text.Split('-') is not [var from, var to] || !TryTime(from, out var first) || !TryTime(to, out var end))
            return false;
        quiet = new QuietHours(first, end);
        return true;
    }

    private static bool TryMonthDay(string text, out int day)
    {
        day = 31;
        return text == "last" || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31);
    }
}
