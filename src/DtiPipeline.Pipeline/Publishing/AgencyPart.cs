using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Pipeline.Publishing;

/// <summary>The part of a set that one or several agencies lead: what those see who may see only that.</summary>
/// <param name="Indicators">Codes of the indicators.</param>
/// <param name="Elements">Codes of the elements that they and their sub-indicators use, and of general items the agencies answer for.</param>
internal sealed record AgencyPart(ImmutableHashSet<string> Indicators, ImmutableHashSet<string> Elements)
{
    public static AgencyPart Of(IndicatorSet set, LeadAgencies agencies, DateOnly day, ImmutableArray<string> only)
    {
        var led = set.Indicators.Where(indicator => indicator.Children.Prepend(indicator).Any(part => agencies.CodesOf(part.Lead, day).Any(only.Contains))).ToList();
        return new AgencyPart(
            [.. led.Select(indicator => indicator.Code)],
            [
                .. led.SelectMany(indicator => indicator.Children.Prepend(indicator)).SelectMany(indicator => indicator.Inputs).Select(input => input.Element),
                .. set.General.Where(item => agencies.CodesOf(item.Lead, day).Any(only.Contains)).Select(item => item.Element),
            ]);
    }
}
