namespace DtiPipeline.Warehouse.Review;

/// <summary>Which scorecard a unit had before the present one.</summary>
internal sealed record EarlierRow
{
    public long Snapshot { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public long Scorecard { get; init; }

    public decimal Published { get; init; }
}
