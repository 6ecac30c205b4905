using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Methods;

namespace DtiPipeline.Core.Definitions.Rules.IndicatorSets;

/// <summary>The answers a `choice` gives points for are those its data element can take, all of them and no others.</summary>
public sealed class ChoicesAreOptions : IDefinitionRule
{
    private static readonly string[] YesAndNo = ["true", "false"];

    public IEnumerable<Finding> Check(DefinitionSet set) => set.HasFaulty(DefinitionKind.Elements) ? [] :
        from indicator in set.AllIndicators()
        let choice = indicator.Method as Choice
        where choice is not null
        let element = set.Element(indicator.Inputs.FirstOrDefault(input => input.Letter == choice.Letter)?.Element ?? "")
        where element is not null
        from finding in Check(set, indicator, choice, element)
        select finding;

    private static IEnumerable<Finding> Check(DefinitionSet set, Indicator indicator, Choice choice, DataElement element)
    {
        if (element.Type is not (ElementType.Choice or ElementType.Boolean))
        {
            yield return Finding.In(set.Positions.Value(indicator.At, "method", "type"), DefinitionCodes.ChoiceOfNoChoice,
                ("name", indicator.Code), ("element", element.Code), ("type", DataElement.Types.WordOf(element.Type)));
            yield break;
        }
        var possible = element.Type == ElementType.Boolean ? YesAndNo : [.. element.Options];
        var scored = choice.Options.Select(option => option.Key).ToList();
        foreach (var key in scored.Except(possible).Where(key => key.Length > 0))
            yield return Lookups.Unknown(set.Positions.Below(indicator.At, key, "method", "options"), DefinitionCodes.UnknownOption, key, possible,
                ("element", element.Code), ("expected", string.Join(", ", possible)));
        foreach (var option in possible.Except(scored))
            yield return Finding.In(set.Positions.Key(indicator.At, "method", "options"), DefinitionCodes.OptionWithoutPoints,
                ("name", indicator.Code), ("option", option), ("element", element.Code), ("expected", string.Join(", ", scored)));
    }
}
