namespace DtiPipeline.Core.Review;

/// <summary>How a decision stands to what the sources say now.</summary>
public enum DecisionStanding
{
    /// <summary>The sources say what they said when the person decided.</summary>
    Holds,

    /// <summary>The sources have come to what the person decided: the correction may not be needed any more.</summary>
    SourceAgrees,

    /// <summary>The sources say something else than then: a person must look again. What was decided holds until then.</summary>
    SourceChanged,
}
