namespace DtiPipeline.Warehouse.Runs;

/// <summary>A run in the history, with what it came to.</summary>
public sealed record RunLine
{
    public long Id { get; init; }

    public string Kind { get; init; } = "";

    /// <summary>One of <see cref="RunStatuses.Words"/>.</summary>
    public string Status { get; init; } = "";

    public DateOnly AsOf { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Rows that its sources sent.</summary>
    public long Received { get; init; }

    public long Rejected { get; init; }

    /// <summary>Steps that ended with a fault.</summary>
    public long Failed { get; init; }

    public long Steps { get; init; }

    /// <summary>How long it took; null while it runs.</summary>
    public TimeSpan? Duration => EndedAt - StartedAt;
}
