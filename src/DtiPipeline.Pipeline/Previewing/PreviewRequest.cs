namespace DtiPipeline.Pipeline.Previewing;

/// <summary>What a preview is asked for.</summary>
/// <param name="AsOf">The pretended today: rounds open on it would change, rounds closed before it would only be proposed a restatement.</param>
/// <param name="Assessment">Only this assessment; null: all.</param>
public sealed record PreviewRequest(DateOnly AsOf, string? Assessment = null);
