using System.Collections.Immutable;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Warehouse.Publishing;

namespace DtiPipeline.Pipeline.Publishing;

/// <summary>Puts names to the codes of a scorecard. A code whose name nobody knows any more is told as it is.</summary>
/// <param name="names">What the set's indicators are called.</param>
internal sealed class PublishedNames(ImmutableArray<PublishedName> names)
{
    private readonly ImmutableDictionary<string, string> _indicators = names.DistinctBy(name => name.Indicator).ToImmutableDictionary(name => name.Indicator, name => name.Name);
    private readonly ImmutableDictionary<string, string> _pillars = names.DistinctBy(name => name.Pillar).ToImmutableDictionary(name => name.Pillar, name => name.PillarName);

    /// <param name="shown">Codes of the indicators to be told; null: all.</param>
    public ImmutableArray<PublishedPillar> Of(WrittenCard card, ImmutableHashSet<string>? shown) =>
    [
        .. card.Pillars.Select(pillar => new PublishedPillar(
                pillar.Code, _pillars.GetValueOrDefault(pillar.Code, pillar.Code), pillar.Points, pillar.Max, pillar.ApplicableMax,
                [.. pillar.Indicators.Where(indicator => shown?.Contains(indicator.Code) != false).Select(Of)]))
            .Where(pillar => !pillar.Indicators.IsEmpty),
    ];

    private PublishedIndicator Of(WrittenIndicator indicator) => new(
        indicator.Code, _indicators.GetValueOrDefault(indicator.Code, indicator.Code), indicator.Trace, [.. indicator.Children.Select(Of)]);
}
