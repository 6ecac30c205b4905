namespace DtiPipeline.Warehouse.Checking;

/// <summary>How many places break a condition, and the first of them.</summary>
internal sealed record BrokenPlaces
{
    public long Places { get; init; }

    public string? First { get; init; }
}
