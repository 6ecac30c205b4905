using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>What a person sends from a form about one indicator.</summary>
/// <param name="Signature">What lay before them.</param>
/// <param name="Seen">The last step that was on their page; null where there was none.</param>
public sealed record AppraisalRequest(AppraisalKind Kind, long Signature, long? Seen)
{
    public decimal? Points { get; init; }

    public string Reason { get; init; } = "";

    public DateOnly? Due { get; init; }

    /// <summary>Points were typed and are no number.</summary>
    public bool ArePointsUnreadable { get; init; }

    /// <summary>Ids of the evidence that was on their page.</summary>
    public ImmutableArray<long> Evidence { get; init; } = [];

    /// <summary>What comes with an explanation.</summary>
    public ImmutableArray<NewEvidence> Papers { get; init; } = [];
}
