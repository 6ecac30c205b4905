namespace DtiPipeline.Core.Review;

/// <summary>What a person may do about one value.</summary>
public enum DecisionKind
{
    /// <summary>The figure of the sources is right.</summary>
    Confirm,

    /// <summary>The figure of the sources is wrong; this one holds.</summary>
    Override,

    /// <summary>No source gives a figure; this one holds.</summary>
    Declare,

    /// <summary>The element does not apply to the unit.</summary>
    NotApplicable,

    /// <summary>An earlier decision is taken back: the figure of the sources holds again, and nobody has confirmed it.</summary>
    Withdraw,
}
