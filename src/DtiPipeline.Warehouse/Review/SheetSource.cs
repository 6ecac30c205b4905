namespace DtiPipeline.Warehouse.Review;

/// <summary>One stream behind a value.</summary>
public sealed record SheetSource
{
    public long ValueId { get; init; }

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public long LoadId { get; init; }

    /// <summary>Rows that gave the value.</summary>
    public long RowCount { get; init; }

    /// <summary>What it says where another stream is trusted more; null where its figure is in the value.</summary>
    public string? PassedOver { get; init; }

    /// <summary>The newest day that its records speak of.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>When the source was asked last with an answer.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    public string Name => $"{Connector}/{Stream}";
}
