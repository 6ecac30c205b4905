namespace DtiPipeline.Warehouse.Payloads;

/// <summary>A stream that received some bytes and whose time to keep them is not over.</summary>
public sealed record PayloadHolder
{
    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public string Sha256 { get; init; } = "";
}
