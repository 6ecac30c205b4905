using System.Collections.Immutable;

namespace DtiPipeline.Core.Submitting;

/// <summary>How the evidence of today differs from what stood behind a signature.</summary>
/// <param name="MappingsChanged">The same bytes are counted in another way.</param>
public sealed record EvidenceDifference(
    ImmutableArray<SignedPayload> NewPayloads, ImmutableArray<SignedPayload> GonePayloads, ImmutableArray<SignedPaper> NewPapers, ImmutableArray<SignedPaper> GonePapers, bool MappingsChanged)
{
    public bool IsEmpty => !MappingsChanged && NewPayloads.IsEmpty && GonePayloads.IsEmpty && NewPapers.IsEmpty && GonePapers.IsEmpty;

    public static EvidenceDifference Of(SignedEvidence old, SignedEvidence now) => new(
        [.. now.Payloads.Except(old.Payloads)], [.. old.Payloads.Except(now.Payloads)],
        [.. now.Papers.Except(old.Papers)], [.. old.Papers.Except(now.Papers)], old.Mappings != now.Mappings);

}
