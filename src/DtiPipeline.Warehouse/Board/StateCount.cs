namespace DtiPipeline.Warehouse.Board;

/// <summary>How many evaluated units have an element of a round in one state.</summary>
public sealed record StateCount
{
    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public string Element { get; init; } = "";

    public string State { get; init; } = "";

    public long Units { get; init; }
}
