namespace DtiPipeline.Warehouse.Publishing;

/// <summary>What an indicator of a set is called.</summary>
public sealed record PublishedName
{
    public string Indicator { get; init; } = "";

    public string Name { get; init; } = "";

    public string Pillar { get; init; } = "";

    public string PillarName { get; init; } = "";
}
