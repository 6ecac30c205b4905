using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>A main index (chỉ số chính) with its indicators.</summary>
public sealed record Pillar(string Code, string Name, decimal Max, ImmutableArray<Indicator> Indicators, SourceSpan At)
{
    public static Pillar Read(ValueReader value) => value.Map(map => new Pillar(
        map.Text("code"), map.Text("name"), map.Required("max", v => v.Parsed(Forms.Number)), map.Required("indicators", v => v.List(Indicator.Read)), map.At));
}
