using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>What came of a request: done, refused, or too late.</summary>
/// <param name="Id">Of the step; null when none was taken.</param>
/// <param name="Refusals">What it lacks.</param>
public sealed record AppraisalAnswer(long? Id, ImmutableArray<AppraisalRefusal> Refusals)
{
    /// <summary>Somebody did something on the indicator, or the unit signed again, after the person opened the form.</summary>
    public static readonly AppraisalAnswer TooLate = new(null, []);

    public bool IsTooLate => Id is null && Refusals.IsEmpty;
}
