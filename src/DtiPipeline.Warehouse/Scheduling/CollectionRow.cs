namespace DtiPipeline.Warehouse.Scheduling;

/// <summary>When a source was asked last, as it is read.</summary>
internal sealed record CollectionRow
{
    public string Connector { get; init; } = "";

    public long Run { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public long Streams { get; init; }

    public long Rounds { get; init; }
}
