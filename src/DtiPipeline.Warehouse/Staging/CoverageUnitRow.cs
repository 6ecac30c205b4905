namespace DtiPipeline.Warehouse.Staging;

/// <summary>A row of <c>coverage_unit</c>.</summary>
internal sealed record CoverageUnitRow
{
    public long CoverageId { get; init; }

    public string RawCode { get; init; } = "";

    public string Raw { get; init; } = "";

    public string State { get; init; } = "";
}
