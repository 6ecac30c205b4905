using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>
/// Which loads a stream still stands on: those that speak for a day or a window of which no later load speaks. Read again in their order they give what
/// is in staging now, whatever came in between.
/// </summary>
internal static class HeldLoads
{
    /// <param name="loads">The complete loads of one stream, the oldest first.</param>
    /// <param name="coverage">What they speak for.</param>
    public static ImmutableArray<LoadRecord> Of(IReadOnlyList<LoadRecord> loads, ILookup<long, CoverageRow> coverage, Replacement replaces)
    {
        if (replaces == Replacement.Nothing)
            return [.. loads];
        var held = new List<LoadRecord>();
        var windows = new List<Window>();
        var days = new HashSet<DateOnly>();
        foreach (var load in loads.Reverse())
        {
            var isNeeded = false;
            foreach (var record in coverage[load.Id])
                if (WindowOf(record) is { } window)
                {
                    isNeeded |= !window.IsCoveredBy(windows);
                    windows.Add(window);
                }
                else
                    isNeeded |= days.Add(record.AsOf);
            if (isNeeded)
                held.Add(load);
            if (load.Scope == LoadScope.All.Words)
                break;
        }
        held.Reverse();
        return [.. held];
    }

    private static Window? WindowOf(CoverageRow row) => row.FromDate is { } from && row.ToDate is { } to ? new Window(from, to) : null;
}
