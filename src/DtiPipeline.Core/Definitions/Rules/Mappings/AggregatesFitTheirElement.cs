using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Mappings;

/// <summary>Only numbers are counted and added; a choice, a yes or no, a date and a text are taken with `value`.</summary>
public sealed class AggregatesFitTheirElement : IDefinitionRule
{
    private static readonly (AggregateKind Kind, string Word)[] OfNumbers =
        [(AggregateKind.Count, "count"), (AggregateKind.CountDistinct, "count_distinct"), (AggregateKind.Sum, "sum")];

    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.HasFaulty(DefinitionKind.Elements))
            yield break;
        foreach (var mapped in set.Mappings.SelectMany(mapping => mapping.Streams).SelectMany(stream => stream.Elements))
            foreach (var (kind, word) in OfNumbers)
                if (mapped.Aggregate == kind && set.Element(mapped.Element) is { Type: not ElementType.Number } element)
                    yield return Finding.In(set.Positions.Key(mapped.At, word), DefinitionCodes.AggregateDoesNotFit,
                        ("name", word), ("element", element.Code), ("type", DataElement.Types.WordOf(element.Type)));
    }
}
