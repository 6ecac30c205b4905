namespace DtiPipeline.Warehouse.Matching;

/// <summary>A count as kept.</summary>
internal sealed record CarriedCountRow
{
    public required string Asked { get; init; }

    public required long LoadId { get; init; }

    public required DateOnly Cut { get; init; }

    public required long Steps { get; init; }

    public required string CountsHash { get; init; }

    public required string Counts { get; init; }
}
