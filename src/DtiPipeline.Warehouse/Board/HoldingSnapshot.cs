namespace DtiPipeline.Warehouse.Board;

/// <summary>The snapshot that holds for a round.</summary>
public sealed record HoldingSnapshot
{
    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public long Snapshot { get; init; }

    /// <summary>When it was taken first; later runs that came to the same did not write it again.</summary>
    public DateTimeOffset TakenAt { get; init; }

    /// <summary>Its units within the scope.</summary>
    public long Units { get; init; }
}
