using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring.Methods;

namespace DtiPipeline.Core.Definitions.Elements.Reuse;

/// <summary>Which elements a set uses, once for each use.</summary>
internal static class ElementUses
{
    /// <summary>As inputs, as general information, and as outside figures to compare with.</summary>
    public static IEnumerable<string> Of(IndicatorSet set) => Inputs(set).Concat(set.General.Select(item => item.Element)).Concat(References(set));

    /// <summary>An element that stands for two letters of one indicator counts once there.</summary>
    public static IEnumerable<string> Inputs(IndicatorSet set) =>
        Indicators(set).SelectMany(indicator => indicator.Inputs.Select(input => input.Element).Distinct());

    private static IEnumerable<string> References(IndicatorSet set) =>
        Indicators(set).Select(indicator => indicator.Method).OfType<MinMax>().SelectMany(method => new[] { method.Reference, method.ReferenceWorst }).OfType<string>();

    private static IEnumerable<Indicator> Indicators(IndicatorSet set) => set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator));
}
