using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Elements;

/// <summary>
/// A weighted mean, and nothing else, names its weight: another number that adds up when units merge and goes by the same time. That a figure is not below
/// zero is known only when it comes; the conversion looks.
/// </summary>
public sealed class WeightsCanWeigh : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var element in set.Elements)
            if ((element.Weight is null) == (element.Merge == MergeRule.WeightedMean))
                yield return Finding.In(set.Positions.Value(element.At, element.Weight is null ? "merge" : "weight"), DefinitionCodes.WeightWithoutMean,
                    ("name", element.Code), ("merge", DataElement.Merges.WordOf(element.Merge)));
            else if (element.Weight is { } code && set.Element(code) is { } weight && !CanWeigh(weight, element))
                yield return Finding.In(set.Positions.Value(element.At, "weight"), DefinitionCodes.NotAWeight,
                    ("name", element.Code), ("weight", code), ("kind", DataElement.Kinds.WordOf(element.Kind)));
    }

    private static bool CanWeigh(DataElement weight, DataElement element) =>
        weight.Code != element.Code && weight is { Type: ElementType.Number, Merge: MergeRule.Sum } && weight.Kind == element.Kind;
}
