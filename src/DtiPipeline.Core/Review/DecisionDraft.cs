using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review;

/// <summary>A decision that somebody wants to make.</summary>
/// <param name="Source">What the sources say now.</param>
/// <param name="Value">What the person gives; null where there is none.</param>
public sealed record DecisionDraft(DecisionKind Kind, DataValue Source, Value? Value)
{
    /// <summary>Runs still write the round.</summary>
    public required bool IsRoundOpen { get; init; }

    /// <summary>The state of the unit's round locks the value.</summary>
    public bool IsLocked { get; init; }

    /// <summary>There is a decision to take back.</summary>
    public bool IsDecided { get; init; }

    public DecisionReason? ReasonCode { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>A file was brought or a link given.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>What the evidence is; empty: not said.</summary>
    public string Title { get; init; } = "";

    public string DocumentNumber { get; init; } = "";

    public DateOnly? DocumentDate { get; init; }

    /// <summary>The case in which the document leaves the indicator out; null where it names none.</summary>
    public string? NotApplicableWhen { get; init; }

    /// <summary>The set's rule for what does not apply; null where it has none.</summary>
    public ExemptionRule? Exemption { get; init; }
}
