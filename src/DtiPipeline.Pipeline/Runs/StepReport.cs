namespace DtiPipeline.Pipeline.Runs;

/// <summary>What one step of a run did. Received = accepted + rejected + dropped.</summary>
public sealed record StepReport
{
    /// <summary><c>collect</c>, <c>map</c>, <c>score</c> or <c>snapshot</c>.</summary>
    public required string Step { get; init; }

    public string? Connector { get; init; }

    public string? Stream { get; init; }

    public StepStatus Status { get; init; }

    public long Received { get; init; }

    public long Accepted { get; init; }

    public long Rejected { get; init; }

    public long Dropped { get; init; }

    /// <summary>Accepted rows that were already there, exactly so.</summary>
    public long Unchanged { get; init; }

    public double Seconds { get; init; }
}
