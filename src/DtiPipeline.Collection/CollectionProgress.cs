namespace DtiPipeline.Collection;

/// <summary>Reported after every payload, when its bytes are safe: whoever listens can show it and write it down, also when a later page fails.</summary>
/// <param name="Records">Records counted so far, where the answer tells them; 0 for files.</param>
public sealed record CollectionProgress(string Connector, string Stream, LandedPayload Payload, long Records);
