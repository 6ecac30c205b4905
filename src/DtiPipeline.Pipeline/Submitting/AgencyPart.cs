using DtiPipeline.Core.Submitting;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>What an agency leads of a unit's figures, and whether it has handed them over.</summary>
/// <param name="Progress">How far it has come with its inputs.</param>
/// <param name="ContentHash">Of its figures and points as they are now.</param>
/// <param name="Last">What was said last of it; null where nothing was.</param>
public sealed record AgencyPart(AgencyProgress Progress, string ContentHash, AgencyPartRecord? Last)
{
    /// <summary>Its code.</summary>
    public string Agency => Progress.Agency!;

    /// <summary>The agency's deadline has passed and it has not handed over.</summary>
    public bool IsLate { get; init; }

    /// <summary>The reader may hand it over: their own, or on behalf of the agency.</summary>
    public bool MayHandOver { get; init; }

    /// <summary>The reader coordinates: they may send it back, and what they hand over is on the agency's behalf.</summary>
    public bool IsCoordinated { get; init; }

    public AgencyPartState State => Last switch
    {
        null => AgencyPartState.Awaited,
        { Kind: var kind } when kind == AgencyPartKind.SendBack.Word() => AgencyPartState.SentBack,
        { ContentHash: var hash } => hash == ContentHash ? AgencyPartState.HandedOver : AgencyPartState.ChangedSince,
    };

    public bool IsLacking => State is AgencyPartState.Awaited or AgencyPartState.SentBack;
}
