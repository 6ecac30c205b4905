using System.Collections.Immutable;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>What a person sends from a form about one value.</summary>
/// <param name="Seen">The last decision that was on their page; null where there was none.</param>
/// <param name="SeenSource">The sources' figure that was on their page, in canonical form; null where there was none.</param>
public sealed record DecisionRequest(DecisionKind Kind, long? Seen, string? SeenSource)
{
    public Value? Value { get; init; }

    public DecisionReason? ReasonCode { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>What could not be read of the form.</summary>
    public ImmutableArray<DecisionRefusal> Unreadable { get; init; } = [];

    public ImmutableArray<NewEvidence> Evidence { get; init; } = [];
}
