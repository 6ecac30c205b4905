using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review;

/// <summary>One thing to look at, with the figures that make it one.</summary>
/// <param name="Letter">The letter concerned; null where it is the indicator as a whole.</param>
public sealed record ReviewFlag(ReviewFlagKind Kind, string? Letter = null)
{
    /// <summary>Why the figure is missing.</summary>
    public ValueState? Absence { get; init; }

    public ScoreFlagKind? Score { get; init; }

    /// <summary>What the figure was, or what the other source says.</summary>
    public Value? Other { get; init; }

    /// <summary>What it is now.</summary>
    public Value? Now { get; init; }

    /// <summary>The other source, as <c>connector/stream</c>.</summary>
    public string? Source { get; init; }

    /// <summary>What is in doubt, in the set's own words.</summary>
    public string? Doubt { get; init; }

    /// <summary>The check that is broken, with its figures.</summary>
    public RuleFinding? Broken { get; init; }

    /// <summary>How likely it is that the points are wrong, 0 to 1. What is missing is certainly not right yet.</summary>
    public decimal Risk => Kind switch
    {
        ReviewFlagKind.Absent => 1m,
        ReviewFlagKind.Rule => Broken!.Severity == RuleSeverity.Blocking ? 0.95m : 0.6m,
        ReviewFlagKind.Odd => 0.9m,
        ReviewFlagKind.SourceChanged => 0.8m,
        ReviewFlagKind.SourcesDiffer => 0.7m,
        ReviewFlagKind.Changed => 0.5m,
        ReviewFlagKind.SourceAgrees => 0.3m,
        _ => 0.2m,
    };
}
