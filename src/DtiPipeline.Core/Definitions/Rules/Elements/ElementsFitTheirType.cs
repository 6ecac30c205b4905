using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Elements;

/// <summary>A choice lists its options and nothing else does; only numbers can be added or averaged when units merge; money is in đồng.</summary>
public sealed class ElementsFitTheirType : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var element in set.Elements)
        {
            var type = DataElement.Types.WordOf(element.Type);
            if (element.Type == ElementType.Choice && element.Options.IsEmpty)
                yield return Finding.In(set.Positions.Value(element.At, "type"), DefinitionCodes.OptionsDoNotFit, ("name", element.Code), ("type", type));
            if (element.Type != ElementType.Choice && !element.Options.IsEmpty)
                yield return Finding.In(set.Positions.Key(element.At, "options"), DefinitionCodes.OptionsDoNotFit, ("name", element.Code), ("type", type));
            if (element.Type != ElementType.Number && element.Merge is MergeRule.Sum or MergeRule.WeightedMean)
                yield return Finding.In(set.Positions.Value(element.At, "merge"), DefinitionCodes.MergeDoesNotFit, ("name", element.Code), ("type", type));
            if (element.Type != ElementType.Number && element.Combine is CombineRule.Sum or CombineRule.Max)
                yield return Finding.In(set.Positions.Value(element.At, "combine"), DefinitionCodes.MergeDoesNotFit, ("name", element.Code), ("type", type));
            if (element.Unit is { } unit && PlainText.Collapse(unit).ToLowerInvariant() is var word && word != "đồng" && word.EndsWith(" đồng", StringComparison.Ordinal))
                yield return Finding.In(set.Positions.Value(element.At, "unit"), DefinitionCodes.MoneyNotInDong, ("name", unit));
        }
    }
}
