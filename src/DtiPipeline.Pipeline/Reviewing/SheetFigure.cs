using System.Collections.Immutable;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>All that is known of one element of a unit: what the sources say, what people decided, what holds.</summary>
/// <param name="Source">What the sources say.</param>
/// <param name="Value">What holds, decisions since the last night included.</param>
/// <param name="Stored">What the last night wrote; null when no source speaks of it.</param>
/// <param name="History">All decisions, the oldest first.</param>
public sealed record SheetFigure(DataValue Source, DataValue Value, SheetValue? Stored, ImmutableArray<DecisionRecord> History)
{
    /// <summary>How the decision that holds stands to the sources; null where nobody decided.</summary>
    public DecisionStanding? Standing { get; init; }

    /// <summary>The decision that holds, as it is read today; null where nobody decided.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The same as it is stored.</summary>
    public DecisionRecord? Decided => Decision is null ? null : History[^1];

    /// <summary>Id of the last decision, one taken back included: what the next one follows. Null where there never was one.</summary>
    public long? Head => History.IsEmpty ? null : History[^1].Id;

    /// <summary>A person has decided, and the sources have not moved since.</summary>
    public bool IsSettled => Standing == DecisionStanding.Holds;

    /// <summary>The last night came to another value: somebody has decided since.</summary>
    public bool IsPending => (Stored?.Value, Stored?.State ?? ValueState.NotReported.Word()) != (Value.Value?.Canonical, Value.State.Word());
}
