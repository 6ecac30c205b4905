using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>A main index (chỉ số chính) with its indicators.</summary>
/// <param name="MaxPrinted">The points the document prints for it; null where it prints none.</param>
/// <param name="IndicatorsPrinted">How many indicators the document says it has; null where it does not say.</param>
public sealed record Pillar(
    string Code, string Name, decimal? MaxPrinted, int? IndicatorsPrinted, ImmutableArray<Indicator> Indicators, SourceSpan At)
{
    /// <summary>What its indicators' maxima add up to.</summary>
    public decimal Max => Indicators.Sum(indicator => indicator.Max);

    public static Pillar Read(ValueReader value) => value.Map(map => new Pillar(
        map.Text("code"),
        map.Text("name"),
        map.Optional<decimal?>("max", v => v.Parsed(Forms.Number), null),
        map.Optional<int?>("indicators_printed", v => v.Parsed(Forms.Whole), null),
        map.Required("indicators", v => v.List(Indicator.Read)),
        map.At));
}
