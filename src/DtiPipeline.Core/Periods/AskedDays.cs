using DtiPipeline.Core.Definitions.Connectors;

namespace DtiPipeline.Core.Periods;

/// <summary>Which days a source is asked for tonight, given what it has answered. Pure.</summary>
public static class AskedDays
{
    /// <param name="request">How the stream asks for days.</param>
    /// <param name="wanted">The days that open rounds need, up to tonight.</param>
    /// <param name="answered">Windows of the stream's complete loads under its present definition and layout.</param>
    public static Window Of(RequestWindow request, Window wanted, IReadOnlyCollection<Window> answered)
    {
        if (answered.Count == 0)
            return request.First is { } first && first < wanted.From ? wanted with { From = first } : wanted;
        if (request.Reread is not { } reread || LastWithoutHole(wanted.From, answered) is not { } last)
            return wanted;
        var isDeep = reread.Monthly > reread.Nightly && !answered.Any(window => IsDeep(window, reread.Monthly, wanted));
        var again = DaysBefore(wanted.To, isDeep ? reread.Monthly : reread.Nightly);
        var from = again <= last ? again : last.AddDays(1);
        return wanted with { From = from < wanted.From ? wanted.From : from };
    }

    /// <returns>The last day answered with none missing before it; null when the first one is.</returns>
    private static DateOnly? LastWithoutHole(DateOnly from, IEnumerable<Window> answered)
    {
        DateOnly? last = null;
        foreach (var window in answered.OrderBy(window => window.From))
            if (window.From <= (last?.AddDays(1) ?? from) && window.To >= from && !(window.To <= last))
                last = window.To;
        return last;
    }

    /// <summary>Asked this month already, as far back as a month asks or as far as there is anything to ask.</summary>
    private static bool IsDeep(Window window, TimeSpan monthly, Window wanted) =>
        window.To.Year == wanted.To.Year && window.To.Month == wanted.To.Month
        && (window.From <= wanted.From || window.From <= DaysBefore(window.To, monthly));

    private static DateOnly DaysBefore(DateOnly day, TimeSpan time) => day.AddDays(1 - Math.Max(1, (int)time.TotalDays));
}
