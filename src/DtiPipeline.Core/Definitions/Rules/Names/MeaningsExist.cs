using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>Where a field's words go through a crosswalk, conditions speak in its meanings.</summary>
public sealed class MeaningsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Mappings.SelectMany(mapping => mapping.Streams)
        from words in stream.Words
        let crosswalk = set.FindCrosswalk(words.Value.Crosswalk)
        where crosswalk is not null && !set.IsFaulty(DefinitionKind.Crosswalk, crosswalk.Name)
        let meanings = crosswalk.Rows.Select(row => row.Meaning).Where(meaning => meaning != CrosswalkRow.NoMatch).Distinct().ToList()
        from element in stream.Elements
        from condition in element.Where
        where condition.Field == words.Key
        from word in condition.OneOf.Concat(condition.Not)
        where word.Length > 0 && !meanings.Contains(word)
        select Lookups.Unknown(Place(set, element, condition, word), DefinitionCodes.UnknownMeaning, word, meanings,
            ("crosswalk", crosswalk.Name), ("expected", string.Join(", ", meanings)));

    private static SourceSpan Place(DefinitionSet set, ElementMapping element, Condition condition, string word) => condition.Not.Contains(word)
        ? set.Positions.Item(element.At, word, "where", condition.Field, "not")
        : set.Positions.Item(element.At, word, "where", condition.Field);
}
