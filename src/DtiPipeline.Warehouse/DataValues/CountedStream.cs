namespace DtiPipeline.Warehouse.DataValues;

/// <summary>A stream that a round was counted by, and the run that counted the round last.</summary>
public sealed record CountedStream
{
    public long Run { get; init; }

    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";
}
