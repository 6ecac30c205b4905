namespace DtiPipeline.Core.Review;

/// <summary>Why the figure of a source is not the right one.</summary>
public enum DecisionReason
{
    SourceWrong,

    SourceLate,

    CountedTwice,

    OtherPeriod,

    OtherUnit,

    /// <summary>As the person says in their own words.</summary>
    Other,
}
