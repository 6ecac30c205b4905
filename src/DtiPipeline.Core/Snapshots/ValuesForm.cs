using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>What is known of a unit, in the canonical form: value, state and coverage of every element that a set uses.</summary>
public static class ValuesForm
{
    private const int ValueLength = 100;

    private static readonly ConditionalWeakTable<IndicatorSet, IReadOnlyList<string>> Known = [];

    /// <summary>
    /// The elements of a set, its general items included, in the order of their codes. An element of another set that happens to be known does not
    /// belong to this set's content.
    /// </summary>
    public static IReadOnlyList<string> ElementsOf(IndicatorSet set) => Known.GetValue(set, WorkedOut);

    /// <summary>An element that is missing in <paramref name="unit"/> is written as what it is: not reported.</summary>
    /// <param name="elements">In the order of their codes, as <see cref="ElementsOf"/> gives them.</param>
    public static string Write(UnitValues unit, IReadOnlyList<string> elements)
    {
        using var writer = new CanonicalWriter(2 + (ValueLength * elements.Count));
        writer.Open();
        foreach (var element in elements)
            Write(writer, element, ValueOf(unit, element));
        return writer.Close().ToString();
    }

    /// <summary>What is known of an element; an element that is missing was not reported.</summary>
    public static DataValue ValueOf(UnitValues unit, string element) =>
        unit.Values.GetValueOrDefault(element) ?? new DataValue(unit.Unit, element, null, ValueState.NotReported);

    private static void Write(CanonicalWriter writer, string element, DataValue value) => writer.Open(element)
        .Number("covered", value.Covered)
        .Number("expected", value.Expected)
        .Number("partial", value.Partial)
        .Text("state", value.State.Word())
        .Text("value", value.Value?.Canonical)
        .Close();

    private static IReadOnlyList<string> WorkedOut(IndicatorSet set) => ImmutableArray.CreateRange(
        set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)).SelectMany(indicator => indicator.Inputs).Select(input => input.Element)
            .Concat(set.General.Select(item => item.Element))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));
}
