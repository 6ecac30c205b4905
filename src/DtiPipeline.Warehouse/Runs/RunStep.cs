namespace DtiPipeline.Warehouse.Runs;

/// <summary>What one step of a run did. Received = accepted + rejected + dropped.</summary>
public sealed record RunStep
{
    /// <summary><c>collect</c>, <c>map</c>, <c>score</c>, <c>snapshot</c>.</summary>
    public required string Step { get; init; }

    public string? Connector { get; init; }

    public string? Stream { get; init; }

    public string? Assessment { get; init; }

    public string? Round { get; init; }

    public required string Status { get; init; }

    public long Received { get; init; }

    public long Accepted { get; init; }

    public long Rejected { get; init; }

    public long Dropped { get; init; }

    /// <summary>Accepted rows that were already there, exactly so.</summary>
    public long Unchanged { get; init; }

    public long Milliseconds { get; init; }
}
