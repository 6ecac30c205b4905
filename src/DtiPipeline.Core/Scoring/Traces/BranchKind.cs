namespace DtiPipeline.Core.Scoring.Traces;

/// <summary>The ways a rule can go. Each says how the points follow from the letters (max is the indicator's maximum).</summary>
public enum BranchKind
{
    /// <summary>None: something the rule needs is absent, or the rule gives no answer.</summary>
    None,

    /// <summary>The division is by zero and the set says what that is worth: all or nothing.</summary>
    ZeroDenominator,

    /// <summary>The condition for being scored at all is answered "no": nothing.</summary>
    GateClosed,

    /// <summary>An option was chosen: its part of max.</summary>
    Option,

    /// <summary>A threshold of a scale is reached: the step's part of max, or its points.</summary>
    Band,

    /// <summary>No threshold of the scale is reached.</summary>
    BelowBands,

    /// <summary>The target is reached: max.</summary>
    TargetReached,

    /// <summary>measure / target × max</summary>
    BelowTarget,

    /// <summary>ratio × max</summary>
    Proportional,

    /// <summary>Below the least that counts: nothing.</summary>
    BelowFloor,

    /// <summary>(1 - ratio) × max</summary>
    Inverse,

    /// <summary>count × the points of one item</summary>
    PerItem,

    /// <summary>measure / best × max</summary>
    AgainstBest,

    /// <summary>(measure - worst) / (best - worst) × max</summary>
    WithinRange,

    /// <summary>Fewer of something than must be there: nothing.</summary>
    BelowMinimum,

    /// <summary>The parts that were done, each with its part of max, added.</summary>
    Parts,

    /// <summary>On or before a day: that step's part of max.</summary>
    InTime,

    /// <summary>After the last day that counts.</summary>
    TooLate,

    /// <summary>The points of the sub-indicators, added.</summary>
    Children,
}
