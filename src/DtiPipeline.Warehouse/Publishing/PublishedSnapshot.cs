namespace DtiPipeline.Warehouse.Publishing;

/// <summary>A snapshot, as those who may read some of its units are told of it.</summary>
public sealed record PublishedSnapshot
{
    public long Id { get; init; }

    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public string IndicatorSet { get; init; } = "";

    public bool Invented { get; init; }

    public DateOnly CutDate { get; init; }

    public DateOnly UnitDate { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public string ContentHash { get; init; } = "";

    public string EvidenceHash { get; init; } = "";

    public long RunId { get; init; }

    /// <summary>The one that holds for its round now.</summary>
    public bool IsLatest { get; init; }
}
