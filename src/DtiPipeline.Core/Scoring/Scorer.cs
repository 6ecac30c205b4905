using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;

namespace DtiPipeline.Core.Scoring;

/// <summary>Scores units under an indicator set. Pure: the same arguments give the same scorecards, whatever the day, the order or the machine.</summary>
public static class Scorer
{
    // A total of thirds may end in 28 nines instead of the figure itself. Rounding first to a place that no document's figures reach keeps such
    // a total from being published a cent lower than by hand.
    private const int SafePlaces = 18;

    /// <param name="units">The units of one ranking group: rules that compare units compare these and no others.</param>
    /// <param name="references">Figures from outside; the latest on or before <paramref name="asOf"/> is used.</param>
    /// <returns>A scorecard for each of <paramref name="units"/>, in their order, not ranked yet.</returns>
    public static IReadOnlyList<Scorecard> Score(
        IndicatorSet set, IReadOnlyList<UnitValues> units, IReadOnlyList<ReferenceValue> references, DateOnly asOf)
    {
        var peers = PeerGroups.Of(set, units, references, asOf);
        var scorecards = OnAllCores.Map(units, unit => Score(set, unit, peers));
        var open = OpenPoints.Of(scorecards);
        return OnAllCores.Map(scorecards, card => card with { Range = open.Range(set, card) });
    }

    internal static Scorecard Score(IndicatorSet set, UnitValues unit, PeerGroups peers)
    {
        var pillars = ImmutableArray.CreateBuilder<PillarScore>(set.Pillars.Length);
        decimal points = 0m, max = 0m, applicable = 0m;
        foreach (var pillar in set.Pillars)
        {
            var score = Score(pillar, unit, peers);
            pillars.Add(score);
            points += score.Points;
            max += score.Max;
            applicable += score.ApplicableMax;
        }
        var total = ScoreTotal.Of(set, points, applicable);
        return new Scorecard
        {
            Set = set.Id,
            Unit = unit.Unit,
            Points = points,
            Published = total.Published,
            Max = max,
            ApplicableMax = applicable,
            Comparable = total.Comparable,
            Pillars = pillars.MoveToImmutable(),
        };
    }

    private static PillarScore Score(Pillar pillar, UnitValues unit, PeerGroups peers)
    {
        var indicators = Score(pillar.Indicators, unit, peers);
        decimal points = 0m, max = 0m, applicable = 0m;
        foreach (var indicator in indicators)
        {
            points += indicator.Points;
            max += indicator.Max;
            applicable += indicator.ApplicableMax;
        }
        return new PillarScore(pillar.Code, pillar.Name, points, max, applicable, indicators);
    }

    private static ImmutableArray<IndicatorScore> Score(ImmutableArray<Indicator> indicators, UnitValues unit, PeerGroups peers)
    {
        var scores = ImmutableArray.CreateBuilder<IndicatorScore>(indicators.Length);
        foreach (var indicator in indicators)
            scores.Add(Score(indicator, unit, peers));
        return scores.MoveToImmutable();
    }

    private static IndicatorScore Score(Indicator indicator, UnitValues unit, PeerGroups peers) =>
        new(indicator, unit, peers.For(indicator), indicator.Children.IsEmpty ? [] : Score(indicator.Children, unit, peers));

    internal static decimal Published(IndicatorSet set, decimal raw) => set.Published.Of(Math.Round(raw, SafePlaces, MidpointRounding.AwayFromZero));
}
