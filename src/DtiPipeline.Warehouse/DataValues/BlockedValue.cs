namespace DtiPipeline.Warehouse.DataValues;

/// <summary>A value that holds now and cannot be scored because a row of a stream was refused.</summary>
public sealed record BlockedValue
{
    public string Assessment { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Element { get; init; } = "";

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";
}
