using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>What an edit of the definitions would do, had it been applied and all been counted again.</summary>
public sealed record PreviewResult
{
    /// <summary>Every round that was tried, by assessment and round, the untouched ones too.</summary>
    public required ImmutableArray<PreviewedRound> Rounds { get; init; }

    /// <summary>Words that wait for a person with the edit and did not before.</summary>
    public required ImmutableArray<SurveyedWord> NewlyUnmapped { get; init; }

    /// <summary>Words that waited and are decided with the edit.</summary>
    public required ImmutableArray<SurveyedWord> NewlyMapped { get; init; }

    /// <summary>Units that a delivery names in two ways with the edit and did not, or not with these words, before.</summary>
    public required ImmutableArray<DoubledWords> CountedTwice { get; init; }

    public required ImmutableArray<AddedSource> AddedSources { get; init; }

    /// <summary>What the runs with the edit said and those without did not.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>True when no figure moves and no word changes its state.</summary>
    public bool IsWithoutEffect => !Rounds.Any(round => round.Moves || round.ChangesContent) && NewlyUnmapped.IsEmpty && NewlyMapped.IsEmpty && CountedTwice.IsEmpty && AddedSources.IsEmpty;
}
