namespace DtiPipeline.Core.Values;

/// <summary>Whether a value is there, and if not, why. Zero is a number, never an absence.</summary>
public enum ValueState
{
    /// <summary>A source gave it.</summary>
    Reported,

    /// <summary>A person declared it, with evidence.</summary>
    Declared,

    /// <summary>A person corrected what a source gave.</summary>
    Overridden,

    /// <summary>The source's row was refused, or the source refused our question. The strongest absence: where several apply, the first of these wins.</summary>
    Rejected,

    SourceDown,

    Late,

    NotReported,

    /// <summary>Some of the units that make it up are missing; a partial figure is shown and not scored.</summary>
    Incomplete,

    /// <summary>A peer or outside figure that the rule needs is not known.</summary>
    NoReference,

    /// <summary>0/0: the rule gives no answer.</summary>
    Undefined,

    /// <summary>Does not apply to the unit: only by written approval or by a named rule of the document.</summary>
    NotApplicable,
}
