using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>Mappings, cases, indicator inputs, general items, validation rules, reference values and weights name data elements that the catalogue has.</summary>
public sealed class ElementsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.HasFaulty(DefinitionKind.Elements))
            return [];
        var known = set.Elements.Select(element => element.Code).ToHashSet();
        return Uses(set)
            .Where(use => use.Code.Length > 0 && !known.Contains(use.Code))
            .Select(use => Lookups.Unknown(use.At, DefinitionCodes.UnknownElement, use.Code, known));
    }

    private static IEnumerable<(string Code, SourceSpan At)> Uses(DefinitionSet set) =>
        set.Mappings.SelectMany(mapping => mapping.Streams).SelectMany(stream => stream.Elements).Select(element => (element.Element, element.At))
            .Concat(set.Cases.SelectMany(cases => cases.Cases).SelectMany(one => one.Expect).Select(expected => (expected.Element, Field(set, expected.At))))
            .Concat(set.AllIndicators().SelectMany(indicator => indicator.Inputs).Select(input => (input.Element, Field(set, input.At))))
            .Concat(set.AllIndicators().Select(indicator => indicator.Method).SelectMany(method => method.References, (method, code) => (code, Field(set, method.At, "reference"))))
            .Concat(set.Sets.SelectMany(indicators => indicators.General).Select(item => (item.Element, Field(set, item.At))))
            .Concat(set.Rules.SelectMany(rule => rule.Test.Elements, (rule, code) => (code, set.Positions.Below(rule.At, code, "check"))))
            .Concat(set.ReferenceValues.Select(reference => (reference.Element, Field(set, reference.At))))
            .Concat(set.Elements.Where(element => element.Weight is not null).Select(element => (element.Weight!, Field(set, element.At, "weight"))));

    private static SourceSpan Field(DefinitionSet set, SourceSpan record, string field = "element") => set.Positions.Value(record, field);
}
