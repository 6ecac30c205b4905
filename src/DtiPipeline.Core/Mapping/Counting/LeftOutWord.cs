using System.Collections.Immutable;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Core.Mapping.Counting;

/// <summary>A raw word because of which rows of a round are not counted.</summary>
/// <param name="Field">The field with the word; empty for the unit's.</param>
/// <param name="Context">The word it depends on, for the unit its raw code; empty where there is none.</param>
/// <param name="Raw">The word as staged; empty where absent.</param>
/// <param name="Rows">Rows of the round that have it.</param>
public sealed record LeftOutWord(string Field, string Context, string Raw, long Rows)
{
    /// <param name="rows">The answer to a compiled mapping's query <c>LeftOut</c>.</param>
    public static ImmutableArray<LeftOutWord> Read(IEnumerable<StagedValue[]> rows) =>
        [.. rows.Select(row => new LeftOutWord(row[0].Text ?? "", row[1].Text ?? "", row[2].Text ?? "", row[3].Number))];
}
