using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>Where a unit's round has come to on its way to a result, for somebody.</summary>
/// <param name="State">The state it is in.</param>
/// <param name="Moves">All steps so far, the oldest first.</param>
/// <param name="Signatures">All signatures, the oldest first.</param>
/// <param name="Live">The card of this moment: what would be signed.</param>
/// <param name="LiveEvidence">What stands behind that.</param>
public sealed record UnitSubmission(
    UnitSheet Sheet, Process Process, ProcessState State, IReadOnlyList<MoveRecord> Moves, IReadOnlyList<SignatureRecord> Signatures, SnapshotCard Live, SignedEvidence LiveEvidence)
{
    /// <summary>Parts of agencies, by name; for somebody of an agency, only their own.</summary>
    public ImmutableArray<AgencyPart> Parts { get; init; } = [];

    /// <summary>What the reader may do now.</summary>
    public ImmutableArray<OfferedMove> Offered { get; init; } = [];

    /// <summary>What is running in this state; null where the round sets no such day.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>The deadline has passed.</summary>
    public bool IsLate { get; init; }

    public SignatureRecord? Signature => Signatures.Count == 0 ? null : Signatures[^1];

    public string LiveEvidenceHash => CanonicalText.Hash(LiveEvidence.Write());

    /// <summary>False for somebody of one agency: papers of the others are not theirs to see, so they cannot tell whether the evidence is still the same.</summary>
    public bool SeesAll { get; init; } = true;

    /// <summary>How the last signature stands to the figures of this moment; null where nobody has signed.</summary>
    public SignatureStanding? Standing => Signature switch
    {
        null => null,
        { ContentHash: var hash } when hash != Live.ContentHash => SignatureStanding.Superseded,
        { EvidenceHash: var hash } when SeesAll && hash != LiveEvidenceHash => SignatureStanding.EvidenceRenewed,
        _ => SignatureStanding.Holds,
    };

    /// <summary>How the figures of this moment differ from what was signed last; null where nobody has signed.</summary>
    public CardDifference? Difference => Signature is { } signature ? CardDifference.Of(signature.Content, Live.Content) : null;

    public EvidenceDifference? EvidenceDifference => Signature is { } signature ? EvidenceDifference.Of(SignedEvidence.Read(signature.Evidence), LiveEvidence) : null;

    /// <summary>How the last signature differs from the one it replaces; null where it is the first.</summary>
    public CardDifference? Replaced =>
        Signature is { Replaces: { } before } last && Signatures.FirstOrDefault(one => one.Id == before) is { } old ? CardDifference.Of(old.Content, last.Content) : null;
}
