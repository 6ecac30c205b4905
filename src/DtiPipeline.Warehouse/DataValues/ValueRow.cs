namespace DtiPipeline.Warehouse.DataValues;

/// <summary>A row of <c>data_value</c> with its unit.</summary>
internal sealed record ValueRow
{
    public long Id { get; init; }

    public string Round { get; init; } = "";

    public long UnitId { get; init; }

    public string Unit { get; init; } = "";

    public string UnitName { get; init; } = "";

    public string Element { get; init; } = "";

    public string? Value { get; init; }

    public string State { get; init; } = "";

    public decimal? Partial { get; init; }

    public int? Covered { get; init; }

    public int? Expected { get; init; }

    public string? SourceValue { get; init; }

    public string? SourceState { get; init; }

    public long FromRun { get; init; }
}
