namespace DtiPipeline.Warehouse.Staging;

/// <summary>A load in the ledger.</summary>
public sealed record LoadRecord
{
    public long Id { get; init; }

    public long TableId { get; init; }

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public long RunId { get; init; }

    /// <summary><c>open</c>, <c>complete</c>, <c>failed</c> or <c>abandoned</c>.</summary>
    public string State { get; init; } = "";

    public string? Definition { get; init; }

    public DateTimeOffset BeganAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>See <see cref="LoadScope.Words"/>; null when it is not complete.</summary>
    public string? Scope { get; init; }

    public long Received { get; init; }

    public long Accepted { get; init; }

    public long Rejected { get; init; }

    public long Dropped { get; init; }

    public long Unchanged { get; init; }

    public long Added { get; init; }

    public long Changed { get; init; }

    public long Closed { get; init; }

    public LoadCounts Counts => new(Received, Accepted, Rejected, Dropped, Unchanged, Added, Changed, Closed);
}
