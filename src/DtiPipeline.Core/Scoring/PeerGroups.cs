using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Scoring.Traces;

namespace DtiPipeline.Core.Scoring;

/// <summary>What each rule that compares units compares them with, found once for a group.</summary>
internal sealed class PeerGroups
{
    private readonly Dictionary<string, TracePeers> _byIndicator = [];

    public static PeerGroups Of(IndicatorSet set, IReadOnlyList<UnitValues> units, IReadOnlyList<ReferenceValue> references, DateOnly asOf)
    {
        var groups = new PeerGroups();
        foreach (var indicator in set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)))
            if (indicator.Method is MinMax method && MinMaxPeers.Find(method, indicator, units, references, asOf) is { } peers)
                groups._byIndicator[indicator.Code] = peers;
        return groups;
    }

    /// <summary>Null where the indicator compares with nobody or nothing complete is known.</summary>
    public TracePeers? For(Indicator indicator) => _byIndicator.Count == 0 ? null : _byIndicator.GetValueOrDefault(indicator.Code);
}
