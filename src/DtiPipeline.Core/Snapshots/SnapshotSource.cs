using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Scoring;

namespace DtiPipeline.Core.Snapshots;

/// <summary>What a snapshot is made from.</summary>
public sealed record SnapshotSource
{
    public required DefinitionSet Definitions { get; init; }

    public required Assessment Assessment { get; init; }

    /// <summary>Id of the round.</summary>
    public required string Round { get; init; }

    public required DateOnly CutDate { get; init; }

    /// <summary>The values of all units: those that are evaluated and those whose values they are made of.</summary>
    public required IReadOnlyList<UnitValues> Units { get; init; }

    /// <summary>The evaluated units' scorecards, ranked.</summary>
    public required IReadOnlyList<Scorecard> Scorecards { get; init; }

    /// <summary>SHA-256 of every payload whose rows count in a value.</summary>
    public required IReadOnlyCollection<string> Payloads { get; init; }
}
