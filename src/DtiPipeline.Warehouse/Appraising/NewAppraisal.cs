using System.Collections.Immutable;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Warehouse.Appraising;

/// <summary>A step of an indicator's appraisal to be written.</summary>
/// <param name="Signature">What the person had before them; another one since means that nothing is written.</param>
/// <param name="Kind">One of <c>AppraisalKinds.Words</c>.</param>
/// <param name="PartHash">Of the indicator as it was signed.</param>
/// <param name="Day">On which it is done; days of questions are held against it.</param>
/// <param name="Follows">The last step that the person has seen; null where there was none.</param>
public sealed record NewAppraisal(long Signature, string Indicator, string Kind, string PartHash, DateOnly Day, long? Follows)
{
    /// <summary>Of accept and adjust.</summary>
    public decimal? Points { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>Of ask.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Ids of the evidence that the person had before them; what is not the unit's own is passed over.</summary>
    public ImmutableArray<long> Evidence { get; init; } = [];

    /// <summary>What comes with an explanation.</summary>
    public ImmutableArray<NewEvidence> Papers { get; init; } = [];
}
