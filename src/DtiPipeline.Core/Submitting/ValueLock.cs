namespace DtiPipeline.Core.Submitting;

/// <summary>Why a value cannot be decided on now.</summary>
public enum ValueLock
{
    /// <summary>It can.</summary>
    None,

    /// <summary>The round is closed, or not open yet.</summary>
    RoundClosed,

    /// <summary>The state of the unit's round locks all values.</summary>
    State,

    /// <summary>Some values were reopened; this is none of them.</summary>
    NotReopened,

    /// <summary>It was reopened, and its day has passed.</summary>
    DayPassed,
}
