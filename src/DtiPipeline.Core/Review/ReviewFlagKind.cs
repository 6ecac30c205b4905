namespace DtiPipeline.Core.Review;

/// <summary>Why a person should look at an indicator before it is signed, the gravest first.</summary>
public enum ReviewFlagKind
{
    /// <summary>A figure is missing, whatever the reason.</summary>
    Absent,

    /// <summary>The rule itself finds the figures odd: a part greater than its whole, a division by zero …</summary>
    Odd,

    /// <summary>A check before signing is broken.</summary>
    Rule,

    /// <summary>Two sources say different things.</summary>
    SourcesDiffer,

    /// <summary>The sources say something else than when a person decided.</summary>
    SourceChanged,

    /// <summary>The sources have come to what a person put in their place.</summary>
    SourceAgrees,

    /// <summary>The figure is not the one of the last snapshot.</summary>
    Changed,

    /// <summary>The document can be read in more than one way.</summary>
    Disputed,
}
