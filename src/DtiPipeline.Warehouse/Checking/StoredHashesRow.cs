namespace DtiPipeline.Warehouse.Checking;

/// <summary>A row of <c>snapshot</c> without its text.</summary>
internal sealed record StoredHashesRow
{
    public long Id { get; init; }

    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public string ContentHash { get; init; } = "";

    public string EvidenceHash { get; init; } = "";

    public string? Definitions { get; init; }

    /// <summary>The run that came to it first: its loads are the evidence.</summary>
    public long RunId { get; init; }
}
