using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Scoring.Traces;

/// <summary>The words for branches in answers and hashes.</summary>
public static class BranchKinds
{
    public static readonly WordTable<BranchKind> Words = new(
        ("none", BranchKind.None), ("zero-denominator", BranchKind.ZeroDenominator), ("gate-closed", BranchKind.GateClosed),
        ("option", BranchKind.Option), ("band", BranchKind.Band), ("below-bands", BranchKind.BelowBands),
        ("target-reached", BranchKind.TargetReached), ("below-target", BranchKind.BelowTarget), ("proportional", BranchKind.Proportional),
        ("below-floor", BranchKind.BelowFloor), ("inverse", BranchKind.Inverse), ("per-item", BranchKind.PerItem),
        ("against-best", BranchKind.AgainstBest), ("within-range", BranchKind.WithinRange), ("below-minimum", BranchKind.BelowMinimum), ("parts", BranchKind.Parts),
        ("in-time", BranchKind.InTime), ("too-late", BranchKind.TooLate), ("children", BranchKind.Children));
}
