namespace DtiPipeline.Core.Appraising;

/// <summary>Why an appraisal cannot be made as it is.</summary>
public enum AppraisalRefusal
{
    /// <summary>The unit is in no state in which it is appraised.</summary>
    NotOpen,

    /// <summary>The unit is asked, and its day has not passed.</summary>
    QuestionOpen,

    NothingAsked,

    NothingToWithdraw,

    PointsMissing,

    /// <summary>Below zero, above the maximum, or no number with the decimals that the set publishes.</summary>
    PointsUnusable,

    /// <summary>What the unit gives itself: accept it.</summary>
    SameAsSelf,

    ReasonMissing,

    ReasonTooLong,

    DueMissing,

    DuePast,
}
