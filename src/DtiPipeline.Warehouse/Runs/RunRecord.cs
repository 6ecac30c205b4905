namespace DtiPipeline.Warehouse.Runs;

/// <summary>A run in the ledger.</summary>
public sealed record RunRecord
{
    public long Id { get; init; }

    public string Kind { get; init; } = "";

    /// <summary>One of <see cref="RunStatuses.Words"/>.</summary>
    public string Status { get; init; } = "";

    public DateOnly AsOf { get; init; }

    public bool Invented { get; init; }

    public string Program { get; init; } = "";

    public string? Definitions { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
