using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Mapping.Counting;

/// <summary>The earliest as-of day that still answers for a round.</summary>
public static class OldestDay
{
    /// <param name="cut">The round's window as far as it is known.</param>
    public static DateOnly Of(TakeDefinition take, Window cut)
    {
        if (take is not TakeLatest latest)
            return cut.From;
        var oldest = cut.To.AddDays(-(int)latest.MaxAge.TotalDays);
        // What counts on from the window's start is no answer when it speaks of a day before the window.
        return latest.Cumulative && oldest < cut.From ? cut.From : oldest;
    }
}
