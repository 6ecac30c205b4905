namespace DtiPipeline.Core.Scoring;

/// <summary>What there is to look at.</summary>
public enum ScoreFlagKind
{
    /// <summary>A part is greater than its whole.</summary>
    AboveOne,

    /// <summary>The division is by zero.</summary>
    ZeroDenominator,

    /// <summary>A figure below zero; refused.</summary>
    Negative,

    /// <summary>A figure beyond anything a unit of the country can have; refused.</summary>
    TooLarge,

    /// <summary>A value of another kind than the rule needs; refused.</summary>
    WrongKind,

    /// <summary>A choice that is not one of the rule's options; refused.</summary>
    UnknownOption,

    /// <summary>A sub-indicator has no score; its parent counts the others.</summary>
    MissingChild,
}
