namespace DtiPipeline.Core.Review;

/// <summary>How far people are with an indicator.</summary>
public enum IndicatorStatus
{
    /// <summary>Some figure of it nobody has decided on, or must be looked at again.</summary>
    Open,

    Confirmed,

    /// <summary>All figures are decided on, at least one was corrected.</summary>
    Corrected,

    /// <summary>All figures are decided on, none was corrected, at least one was declared or does not apply.</summary>
    Declared,
}
