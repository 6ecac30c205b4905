namespace DtiPipeline.Warehouse.Board;

/// <summary>How many units of a round have signed.</summary>
public sealed record SignedCount
{
    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public long Units { get; init; }
}
