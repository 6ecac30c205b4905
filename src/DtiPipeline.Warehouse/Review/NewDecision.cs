using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Review;

/// <summary>A decision to be written.</summary>
/// <param name="Kind">One of <c>DecisionKinds.Words</c>.</param>
/// <param name="SourceState">What the sources said when the person decided.</param>
/// <param name="Replaces">The last decision that the person has seen; null where there was none.</param>
public sealed record NewDecision(string Element, string Kind, string SourceState, long? Replaces)
{
    /// <summary>Canonical form.</summary>
    public string? Value { get; init; }

    public string? ReasonCode { get; init; }

    public string Reason { get; init; } = "";

    public string? SourceValue { get; init; }

    public ImmutableArray<NewEvidence> Evidence { get; init; } = [];
}
