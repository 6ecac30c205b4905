namespace DtiPipeline.Pipeline.Appraising;

/// <summary>Why a result is not published.</summary>
public enum ResultRefusal
{
    /// <summary>Something moved after the person opened the page.</summary>
    TooLate,

    /// <summary>The person does not appraise all units of the assessment.</summary>
    NotWhole,

    /// <summary>No unit is appraised to the end that is not published yet.</summary>
    NothingNew,

    NumberMissing,

    DateMissing,

    /// <summary>The decision is of a day to come.</summary>
    DateAhead,

    TitleMissing,

    /// <summary>A correction says why.</summary>
    ReasonMissing,

    /// <summary>A unit is not appraised to the end, and nothing is said of why it has no result.</summary>
    UnitsMissing,
}
