using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>A crosswalk that gives a choice its value gives it one of the data element's options; one that answers yes or no gives true or false.</summary>
public sealed class OptionsExist : IDefinitionRule
{
    private static readonly string[] YesAndNo = ["true", "false"];

    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.HasFaulty(DefinitionKind.Elements))
            yield break;
        foreach (var stream in set.Mappings.SelectMany(mapping => mapping.Streams))
            foreach (var mapped in stream.Elements.Where(mapped => mapped.Aggregate == AggregateKind.Value))
                if (Options(set.Element(mapped.Element)) is { } options
                    && stream.Words.FirstOrDefault(words => words.Key == mapped.Field).Value is { } words
                    && set.FindCrosswalk(words.Crosswalk) is { } crosswalk)
                    foreach (var row in crosswalk.Rows.Where(row => IsMeant(row, words, mapped) && !options.Contains(row.Meaning)))
                        yield return Lookups.Unknown(set.Positions.Value(row.At, "meaning"), DefinitionCodes.UnknownOption, row.Meaning, options,
                            ("element", mapped.Element), ("expected", string.Join(", ", options)));
    }

    private static IReadOnlyList<string>? Options(DataElement? element) => element?.Type switch
    {
        ElementType.Choice => element.Options,
        ElementType.Boolean => YesAndNo,
        _ => null,
    };

    // A row without context serves several elements where the crosswalk has contexts, so only rows of this very context must fit.
    private static bool IsMeant(CrosswalkRow row, WordSource words, ElementMapping mapped) =>
        row.Meaning.Length > 0 && row.Meaning != CrosswalkRow.NoMatch
        && (words.Context is null || mapped.Where.Any(condition => condition.Field == words.Context && row.Context is { } context && condition.OneOf.Contains(context)));
}
