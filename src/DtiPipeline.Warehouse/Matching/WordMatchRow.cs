namespace DtiPipeline.Warehouse.Matching;

/// <summary>What a crosswalk says of one raw word.</summary>
public sealed record WordMatchRow
{
    /// <summary>Value of the context field; empty where the meaning depends on none.</summary>
    public string Context { get; init; } = "";

    public string Raw { get; init; } = "";

    /// <summary>Null when it has none.</summary>
    public string? Meaning { get; init; }

    /// <summary>What decided.</summary>
    public string Rule { get; init; } = "";
}
