using System.Collections.Immutable;
using DtiPipeline.Core.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>What came of a request: done, refused, or too late.</summary>
/// <param name="Id">Of the decision; null when none was made.</param>
/// <param name="Refusals">What it lacks.</param>
public sealed record DecisionAnswer(long? Id, ImmutableArray<DecisionRefusal> Refusals)
{
    /// <summary>Somebody decided, or the sources moved, after the person opened the form.</summary>
    public static readonly DecisionAnswer TooLate = new(null, []);

    public bool IsTooLate => Id is null && Refusals.IsEmpty;
}
