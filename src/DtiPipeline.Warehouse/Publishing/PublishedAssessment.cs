using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Publishing;

/// <summary>An assessment with its rounds, as it was when a snapshot was last written.</summary>
public sealed record PublishedAssessment
{
    public string Assessment { get; init; } = "";

    public string Title { get; init; } = "";

    public string IndicatorSet { get; init; } = "";

    public string SetTitle { get; init; } = "";

    public bool Invented { get; init; }

    /// <summary>The day whose units are meant.</summary>
    public DateOnly UnitDate { get; init; }

    public ImmutableArray<PublishedRound> Rounds { get; init; } = [];
}
