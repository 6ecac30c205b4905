namespace DtiPipeline.Warehouse.Review;

/// <summary>A unit's total in one snapshot.</summary>
public sealed record TrendPoint
{
    public DateTimeOffset TakenAt { get; init; }

    public decimal Published { get; init; }
}
