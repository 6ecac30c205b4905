namespace DtiPipeline.Warehouse.Checking;

/// <summary>A row of <c>publication_unit</c>, with the hash of what was signed and the unit's code.</summary>
internal sealed record PublishedUnitRow
{
    public string Code { get; init; } = "";

    public string? SignedHash { get; init; }

    public decimal? Self { get; init; }

    public decimal? Appraised { get; init; }

    public decimal? Final { get; init; }

    public decimal? Comparable { get; init; }

    public int? Rank { get; init; }

    public string LeftOut { get; init; } = "";
}
