using System.Globalization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.IndicatorSets;

/// <summary>What a document prints as its total and its number of indicators is what was transcribed. Documents err themselves, so a person decides which it is.</summary>
public sealed class PrintedCountsAgree : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var indicators in set.Sets)
        {
            if (indicators.Total != indicators.TotalPrinted)
                yield return Finding.In(set.Positions.Value(indicators.At, "total_printed"), DefinitionCodes.TotalPrinted,
                    ("printed", Text(indicators.TotalPrinted)), ("computed", Text(indicators.Total)));
            if (indicators.IndicatorsPrinted is { } printed && indicators.Indicators.Count() is var count && count != printed)
                yield return Finding.In(set.Positions.Value(indicators.At, "indicators_printed"), DefinitionCodes.IndicatorsPrinted,
                    ("printed", Text(printed)), ("computed", Text(count)));
            foreach (var pillar in indicators.Pillars)
                if (pillar.IndicatorsPrinted is { } inPillar && inPillar != pillar.Indicators.Length)
                    yield return Finding.In(set.Positions.Value(pillar.At, "indicators_printed"), DefinitionCodes.PillarIndicatorsPrinted,
                        ("name", pillar.Code), ("printed", Text(inPillar)), ("computed", Text(pillar.Indicators.Length)));
        }
    }

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
