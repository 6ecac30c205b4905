namespace DtiPipeline.Warehouse.Review;

/// <summary>One stream behind a value.</summary>
/// <param name="PassedOver">What it says where another stream is trusted more; null where its figure is in the value.</param>
public sealed record SheetSource(SheetLoad Load, string? PassedOver)
{
    public string Name => Load.Name;

    /// <summary>The newest day that its records speak of.</summary>
    public DateOnly? AsOf => Load.AsOf;

    /// <summary>When the source was asked last with an answer.</summary>
    public DateTimeOffset? ArrivedAt => Load.ArrivedAt;
}
