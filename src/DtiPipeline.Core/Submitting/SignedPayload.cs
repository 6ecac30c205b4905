namespace DtiPipeline.Core.Submitting;

/// <summary>Bytes of a source that stand behind a unit's values.</summary>
/// <param name="Source"><c>connector/stream</c></param>
public sealed record SignedPayload(string Source, string Sha256);
