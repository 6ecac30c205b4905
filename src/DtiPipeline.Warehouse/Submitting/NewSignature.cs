using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Warehouse.Submitting;

/// <summary>A signature to be written: what is bound, and what stands behind it.</summary>
/// <param name="Set">The set whose codes the card's scores carry.</param>
/// <param name="Card">The card that is signed, in the form in which a night stores it.</param>
/// <param name="EvidenceHash">SHA-256 of <paramref name="Evidence"/>.</param>
/// <param name="Evidence">Canonical JSON: payloads, mappings, files and papers.</param>
/// <param name="WhoName">The signer as printed on the sheet.</param>
/// <param name="Replaces">The signature that the person has seen as the last; null where there was none.</param>
public sealed record NewSignature(IndicatorSet Set, ScorecardRow Card, string EvidenceHash, string Evidence, string WhoName, long? Replaces);
