using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>What one set of definitions makes of all rounds that were tried.</summary>
/// <param name="Rounds">By assessment and round.</param>
/// <param name="Words">All raw words, asked by these definitions.</param>
/// <param name="Doubled">Words whose rows are added to those of another word of the same delivery, for one unit.</param>
/// <param name="Findings">What the runs said.</param>
internal sealed record Trial(
    ImmutableDictionary<(string Assessment, string Round), TriedRound> Rounds,
    ImmutableArray<SurveyedWord> Words,
    ImmutableArray<DoubledWords> Doubled,
    ImmutableArray<Finding> Findings);
