using System.Globalization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Scheduling;

/// <summary>What a pause needs: an end, so that nobody forgets it, and a reason, so that the next person understands it.</summary>
public static class PauseRules
{
    /// <summary>Longest pause, in days; whoever needs more takes the source out of the schedule.</summary>
    public const int LongestDays = 60;

    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 300;

    /// <param name="until">The last day as it was understood; null where it could not be read.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static Finding? Check(DateOnly? until, string? reason, DateOnly today)
    {
        var latest = today.AddDays(LongestDays);
        if (until is not { } day || day < today || day > latest)
            return Finding.Of(PipelineCodes.PauseNeedsDay, ("first", Text(today)), ("last", Text(latest)));
        return reason?.Trim() is { Length: >= 3 and <= LongestReason } ? null : Finding.Of(PipelineCodes.PauseNeedsReason, ("most", LongestReason.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
