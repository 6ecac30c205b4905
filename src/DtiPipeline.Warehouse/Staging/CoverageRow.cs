namespace DtiPipeline.Warehouse.Staging;

/// <summary>A row of <c>coverage</c>.</summary>
internal sealed record CoverageRow
{
    public long Id { get; init; }

    public long LoadId { get; init; }

    public DateOnly? FromDate { get; init; }

    public DateOnly? ToDate { get; init; }

    public DateOnly AsOf { get; init; }

    public bool AllUnits { get; init; }
}
