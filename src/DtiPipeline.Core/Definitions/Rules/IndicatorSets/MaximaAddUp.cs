using System.Globalization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.IndicatorSets;

/// <summary>The points of a pillar are those of its indicators, and an indicator's are those of its sub-indicators: a difference is a slip of transcription.</summary>
public sealed class MaximaAddUp : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var pillar in set.Sets.SelectMany(indicators => indicators.Pillars))
        {
            if (pillar.MaxPrinted is { } printed && printed != pillar.Max)
                yield return Difference(set, DefinitionCodes.PillarMaximum, pillar.At, pillar.Code, printed, pillar.Max);
            foreach (var indicator in pillar.Indicators.Where(indicator => !indicator.Children.IsEmpty))
                if (indicator.Children.Sum(child => child.Max) is var part && part != indicator.Max)
                    yield return Difference(set, DefinitionCodes.ChildrenMaximum, indicator.At, indicator.Code, indicator.Max, part);
        }
    }

    private static Finding Difference(DefinitionSet set, string code, SourceSpan at, string name, decimal max, decimal sum) =>
        Finding.In(set.Positions.Value(at, "max"), code, ("name", name), ("max", Text(max)), ("sum", Text(sum)), ("difference", Text(Math.Abs(max - sum))));

    private static string Text(decimal points) => points.ToString("0.####", CultureInfo.InvariantCulture);
}
