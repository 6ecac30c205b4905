using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>How an indicator set's inputs were filled for one unit. Each data element counts once, however many indicators use it.</summary>
/// <param name="AutoFilled">By a source.</param>
/// <param name="Declared">By people, with evidence.</param>
/// <param name="Missing">The elements that have no value, and why; those that do not apply to the unit are not missing.</param>
public sealed record InputCounts(int AutoFilled, int Declared, IReadOnlyList<(string Element, ValueState State)> Missing)
{
    public int Total => AutoFilled + Declared + Missing.Count;

    public static InputCounts Of(IndicatorSet set, UnitValues unit)
    {
        var states = set.Indicators
            .SelectMany(indicator => indicator.Children.SelectMany(child => child.Inputs).Concat(indicator.Inputs))
            .Select(input => input.Element)
            .Distinct()
            .Select(element => (Element: element, State: unit.Values.TryGetValue(element, out var value) ? value.State : ValueState.NotReported))
            .ToList();
        return new InputCounts(
            states.Count(input => input.State == ValueState.Reported),
            states.Count(input => input.State is ValueState.Declared or ValueState.Overridden),
            [.. states.Where(input => !input.State.IsPresent() && input.State != ValueState.NotApplicable)]);
    }
}
