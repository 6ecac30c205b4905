using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>In a list, a name, code or letter stands once; the second points at the first. (In a mapping the YAML reader sees to it.)</summary>
public sealed class NamesAreUnique : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) => Lists(set).SelectMany(Twice);

    private static IEnumerable<IEnumerable<(string Name, SourceSpan At)>> Lists(DefinitionSet set)
    {
        var positions = set.Positions;
        foreach (var stream in set.Connectors.SelectMany(connector => connector.Streams))
            yield return positions.Items(stream.At, "key");
        yield return set.Elements.Select(element => (element.Code, element.At));
        foreach (var element in set.Elements)
        {
            yield return positions.Items(element.At, "options");
            yield return positions.Items(element.At, "trust");
        }
        foreach (var assessment in set.Assessments)
        {
            yield return positions.Items(assessment.At, "units");
            yield return assessment.Rounds.Select(round => (round.Id, positions.Value(round.At, "id")));
        }
        yield return set.Rules.Select(rule => (rule.Id, positions.Value(rule.At, "id")));
        foreach (var cases in set.Cases)
            yield return cases.Cases.Select(one => (one.Name, positions.Value(one.At, "name")));
        foreach (var indicators in set.Sets)
        {
            yield return indicators.General.Select(item => (item.Item, positions.Value(item.At, "item")));
            yield return indicators.Pillars.Select(pillar => (pillar.Code, positions.Value(pillar.At, "code")));
            yield return indicators.AllIndicators().Select(indicator => (indicator.Code, positions.Value(indicator.At, "code")));
            foreach (var indicator in indicators.AllIndicators())
                yield return indicator.Inputs.Select(input => (input.Letter, positions.Value(input.At, "letter")));
        }
        // The same spelling may mean another agency after a reorganisation: then its dates differ.
        yield return set.Agencies.Select(agency =>
            (FormattableString.Invariant($"{agency.NameAsPrinted} {agency.ValidFrom:yyyy-MM-dd}").TrimEnd(), positions.Value(agency.At, "name_as_printed")));
        yield return set.ReferenceValues.Select(value => (FormattableString.Invariant($"{value.Element} {value.Unit} {value.Date:yyyy-MM-dd}"), value.At));
    }

    private static IEnumerable<Finding> Twice(IEnumerable<(string Name, SourceSpan At)> list)
    {
        var first = new Dictionary<string, SourceSpan>();
        foreach (var (name, at) in list)
            if (name.Length > 0 && !first.TryAdd(name, at))
                yield return Finding.In(at, DefinitionCodes.DuplicateName, ("name", name), ("first", first[name].ToString()));
    }
}
