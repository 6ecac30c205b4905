namespace DtiPipeline.Warehouse.Units;

/// <summary>A unit as it is on a day.</summary>
public sealed record UnitRecord
{
    /// <summary>The lasting id that results carry.</summary>
    public long UnitId { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string Type { get; init; } = "";

    public string? ParentCode { get; init; }
}
