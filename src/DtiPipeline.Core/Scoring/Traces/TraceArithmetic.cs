using System.Collections.Immutable;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Traces;

/// <summary>
/// Finds an indicator's points from its trace alone, from the letters on: the check that a trace hides nothing. It shares no arithmetic with
/// the methods.
/// </summary>
public static class TraceArithmetic
{
    /// <returns>The points; null where the trace says that there is no score.</returns>
    public static decimal? Recompute(Trace trace)
    {
        if (trace.Absence is not null)
            return null;
        var points = Uncapped(trace);
        return trace.Uncapped is null ? points : Math.Min(points, trace.Max);
    }

    private static decimal Uncapped(Trace trace)
    {
        var above = Sum(trace, trace.Measure?.Numerator ?? []);
        var below = trace.Measure is { IsRatio: true } ratio ? Sum(trace, ratio.Denominator) : 1m;
        var threshold = trace.Branch.Threshold ?? 0m;
        return trace.Branch.Kind switch
        {
            BranchKind.GateClosed or BranchKind.BelowMinimum or BranchKind.BelowFloor => 0m,
            BranchKind.TargetReached => trace.Max,
            BranchKind.BelowTarget => trace.Max * above / (below * threshold),
            BranchKind.Proportional => trace.Max * above / below,
            BranchKind.Inverse => trace.Max * Math.Max(below - above, 0m) / below,
            BranchKind.AgainstBest => trace.Max * (above / below) / trace.Peers!.Best,
            BranchKind.WithinRange => trace.Max * Math.Max((above / below) - trace.Peers!.Worst, 0m) / (trace.Peers.Best - trace.Peers.Worst),
            BranchKind.PerItem => trace.Terms[0].Base * above,
            _ => trace.Terms.Sum(term => term.Base * term.Above / term.Below),
        };
    }

    private static decimal Sum(Trace trace, ImmutableArray<string> letters) =>
        letters.Sum(letter => ((NumberValue)trace.Letters.First(known => known.Letter == letter).Value!).Number);
}
