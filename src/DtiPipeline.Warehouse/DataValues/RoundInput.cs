namespace DtiPipeline.Warehouse.DataValues;

/// <summary>The load of a stream that a run counted a round by.</summary>
public sealed record RoundInput
{
    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public long LoadId { get; init; }
}
