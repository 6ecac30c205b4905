using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring;

/// <summary>
/// How many points of a scorecard may still change: those of indicators without a score, and those of indicators that were compared with an
/// outside figure only because a peer's own is missing. When that arrives the group is compared with its own best, whatever it is.
/// </summary>
internal sealed class OpenPoints
{
    private readonly HashSet<string> _unsettled = [];

    public static OpenPoints Of(IReadOnlyList<Scorecard> group)
    {
        var open = new OpenPoints();
        foreach (var card in group)
            foreach (var pillar in card.Pillars)
                open.Look(pillar.Indicators, group.Count);
        return open;
    }

    /// <summary>The range of a card's comparable figure; null for a unit that cannot be compared.</summary>
    public FigureRange? Range(IndicatorSet set, Scorecard card)
    {
        if (card.Comparable is not { } figure)
            return null;
        decimal missing = 0m, risked = 0m, risen = 0m;
        foreach (var pillar in card.Pillars)
            foreach (var indicator in pillar.Indicators)
                Add(indicator, ref missing, ref risked, ref risen);
        if (missing == 0m && risked == 0m && risen == 0m)
            return new FigureRange(figure, figure);
        var (low, high) = (card.Points - risked, card.Points + missing + risen);
        if (set.Exemption is null)
            return new FigureRange(Scorer.Published(set, low), Scorer.Published(set, high));
        var applicable = card.ApplicableMax;
        var best = high / applicable;
        if (applicable > missing)
            best = Math.Max(best, (card.Points + risen) / (applicable - missing));
        return new FigureRange(Scorer.Published(set, 100m * low / applicable), Scorer.Published(set, 100m * best));
    }

    private void Look(ImmutableArray<IndicatorScore> scores, int group)
    {
        foreach (var score in scores)
        {
            if (IsMissing(score) && score.Rule is MinMax { PeerCount: { } peers } && group >= peers)
                _unsettled.Add(score.Code);
            Look(score.Children, group);
        }
    }

    private void Add(IndicatorScore score, ref decimal missing, ref decimal risked, ref decimal risen)
    {
        // An indicator that adds its sub-indicators has nothing of its own.
        foreach (var child in score.Children)
            Add(child, ref missing, ref risked, ref risen);
        if (!score.Children.IsEmpty)
            return;
        if (IsMissing(score))
            missing += score.Max;
        else if (score.Absence is null && _unsettled.Contains(score.Code))
        {
            risked += score.Points;
            risen += Math.Max(score.Max - score.Points, 0m);
        }
    }

    private static bool IsMissing(IndicatorScore score) => score.Absence is { } absence && absence != ValueState.NotApplicable;
}
