using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Traces;

/// <summary>What a rule looks at: a sum of letters, or such a sum divided by another.</summary>
/// <param name="Numerator">Letters added above the line.</param>
/// <param name="Denominator">Letters added below it; empty: a plain figure, no ratio.</param>
/// <param name="Above">What the letters above add up to.</param>
/// <param name="Below">What the letters below add up to; 1 for a plain figure.</param>
public sealed record TraceMeasure(ImmutableArray<string> Numerator, ImmutableArray<string> Denominator, decimal Above, decimal Below)
{
    public bool IsRatio => !Denominator.IsEmpty;

    /// <summary>The figure or ratio; null for a division by zero.</summary>
    public decimal? Value => Below == 0m ? null : Above / Below;
}
