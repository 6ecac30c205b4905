using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Words;

/// <summary>What a crosswalk says about one raw word.</summary>
/// <param name="Meaning">Null when it has none: unmapped, contradictory, or confirmed to have none (see the rule).</param>
/// <param name="Rule">One of <see cref="WordRules"/>.</param>
/// <param name="Row">The row that decided; null when none did.</param>
/// <param name="Candidates">For an unmapped word: rows with a similar word, the nearest first. For a contradiction: the rows that disagree.</param>
public sealed record WordMatch(string? Meaning, string Rule, CrosswalkRow? Row, ImmutableArray<CrosswalkRow> Candidates);
