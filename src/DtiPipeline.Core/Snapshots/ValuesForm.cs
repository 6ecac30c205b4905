using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>What is known of a unit, in the canonical form: value, state and coverage of every element that a set uses.</summary>
public static class ValuesForm
{
    /// <summary>
    /// The elements of a set, its general items included, in the order of their codes. An element of another set that happens to be known does not
    /// belong to this set's content.
    /// </summary>
    public static IReadOnlyList<string> ElementsOf(IndicatorSet set) =>
    [
        .. set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)).SelectMany(indicator => indicator.Inputs).Select(input => input.Element)
            .Concat(set.General.Select(item => item.Element))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>An element that is missing in <paramref name="unit"/> is written as what it is: not reported.</summary>
    public static string Write(UnitValues unit, IEnumerable<string> elements)
    {
        var written = new CanonicalMap();
        foreach (var element in elements)
            written.Written(element, Write(ValueOf(unit, element)));
        return written.ToString();
    }

    /// <summary>What is known of an element; an element that is missing was not reported.</summary>
    public static DataValue ValueOf(UnitValues unit, string element) =>
        unit.Values.GetValueOrDefault(element) ?? new DataValue(unit.Unit, element, null, ValueState.NotReported);

    private static string Write(DataValue value) => new CanonicalMap()
        .Text("value", value.Value?.Canonical)
        .Text("state", value.State.Word())
        .Number("partial", value.Partial)
        .Number("covered", value.Covered)
        .Number("expected", value.Expected)
        .ToString();
}
