namespace DtiPipeline.Warehouse.Publishing;

/// <summary>A round of an assessment.</summary>
public sealed record PublishedRound
{
    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public string Title { get; init; } = "";

    public DateOnly FromDate { get; init; }

    public DateOnly ToDate { get; init; }

    public DateOnly CutOff { get; init; }
}
