namespace DtiPipeline.Core.Alerting;

/// <summary>What one run came to.</summary>
/// <param name="Status">The ledger's word: <c>done</c>, <c>findings</c>, <c>failed</c> …</param>
/// <param name="Failed">Steps that ended with a fault.</param>
public sealed record NightRunFacts(long Run, string Status, DateTimeOffset StartedAt, long Received, long Rejected, long Failed);
