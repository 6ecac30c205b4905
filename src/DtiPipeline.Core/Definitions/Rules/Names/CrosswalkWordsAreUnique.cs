using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>At any day and in any context a crosswalk gives a raw word one meaning. Words are compared as matching compares them: NFC, blanks collapsed, whatever the case.</summary>
public sealed class CrosswalkWordsAreUnique : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) => set.Crosswalks.SelectMany(crosswalk => crosswalk.Rows
        .GroupBy(row => (Raw: PlainText.Collapse(row.Raw).ToLowerInvariant(), Context: row.Context ?? ""))
        .SelectMany(same => Overlaps(set, [.. same])));

    private static IEnumerable<Finding> Overlaps(DefinitionSet set, IReadOnlyList<CrosswalkRow> rows)
    {
        for (var i = 1; i < rows.Count; i++)
            if (rows.Take(i).FirstOrDefault(earlier => Overlap(earlier, rows[i])) is { } first)
                yield return Finding.In(set.Positions.Value(rows[i].At, "raw"), DefinitionCodes.CrosswalkTwice,
                    ("name", rows[i].Raw), ("first", first.At.ToString()), ("meaning", first.Meaning));
    }

    private static bool Overlap(CrosswalkRow left, CrosswalkRow right) =>
        (left.ValidFrom ?? DateOnly.MinValue) < (right.ValidTo ?? DateOnly.MaxValue) && (right.ValidFrom ?? DateOnly.MinValue) < (left.ValidTo ?? DateOnly.MaxValue);
}
