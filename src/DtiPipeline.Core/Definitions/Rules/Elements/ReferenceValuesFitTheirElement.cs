using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Definitions.Rules.Elements;

/// <summary>A reference value can be read as a value of its data element.</summary>
public sealed class ReferenceValuesFitTheirElement : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from reference in set.ReferenceValues
        let element = set.Element(reference.Element)
        where element is not null && reference.Value.Length > 0 && !IsOne(element, reference.Value)
        select Finding.In(set.Positions.Value(reference.At, "value"), DefinitionCodes.WrongFormat, ("value", reference.Value), ("expected", Expected(element)));

    private static bool IsOne(DataElement element, string text) =>
        Value.TryParse(element.Type, text, out _) && (element.Type != ElementType.Choice || element.Options.Contains(text));

    private static string Expected(DataElement element) => element.Type switch
    {
        ElementType.Number => "a number such as 12.5",
        ElementType.Date => "a date such as 2024-03-31",
        ElementType.Boolean => "`true` or `false`",
        _ => "one of " + string.Join(", ", element.Options),
    };
}
