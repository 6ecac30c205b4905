namespace DtiPipeline.Collection.Landing;

/// <summary>A page that has been landed, and what is needed to go on after it.</summary>
/// <param name="Address">Where it came from, without secrets: links in it are relative to this.</param>
/// <param name="Links">The answer's header <c>Link</c>; null when it had none.</param>
public sealed record JournalPage(LandedPayload Payload, Uri Address, string? Links);
