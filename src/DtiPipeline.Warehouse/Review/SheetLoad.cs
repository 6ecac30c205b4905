namespace DtiPipeline.Warehouse.Review;

/// <summary>A load that values of a unit were made from.</summary>
public sealed record SheetLoad
{
    public long Id { get; init; }

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    /// <summary>The newest day that its records speak of.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>When the source was asked last with an answer.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    public string Name => field ??= $"{Connector}/{Stream}";
}
