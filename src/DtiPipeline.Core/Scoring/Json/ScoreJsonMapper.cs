using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>Scorecards and traces in the shapes of <c>dti sets score</c> and <c>dti explain</c>.</summary>
public static class ScoreJsonMapper
{
    public static ScorecardJson Card(Scorecard card, Language language) => new(
        card.Unit, Plain.Of(card.Points), Plain.Of(card.Max), Plain.Of(card.Comparable), card.Rank,
        card.RankInterval?.Best, card.RankInterval?.Worst, Plain.Of(card.Range?.Low), Plain.Of(card.Range?.High),
        [.. card.Indicators.Select(indicator => Indicator(indicator, language))]);

    public static IndicatorScoreJson Indicator(IndicatorScore score, Language language) => new(
        score.Code, Plain.Of(score.Points), Plain.Of(score.Max), score.Status, [.. score.Flags.Select(flag => flag.Word())],
        Trace(score.Trace, language), [.. score.Children.Select(child => Indicator(child, language))]);

    public static TraceJson Trace(Trace trace, Language language) => new()
    {
        Text = TraceText.Of(trace, language),
        Method = trace.Method,
        Max = Plain.Of(trace.Max),
        Letters = [.. trace.Letters.Select(letter => new TraceLetterJson(letter.Letter, letter.Element, Plain.Of(letter.Value), letter.State.Word()))],
        Measure = trace.Measure is { } measure
            ? new TraceMeasureJson(measure.Numerator, measure.Denominator, Plain.Of(measure.Above), Plain.Of(measure.Below), Plain.Of(measure.Value))
            : null,
        Peers = trace.Peers is { } peers ? new TracePeersJson(Plain.Of(peers.Best), Plain.Of(peers.Worst), peers.Unit, peers.Source) : null,
        Branch = new TraceBranchJson(
            BranchKinds.Words.WordOf(trace.Branch.Kind), Plain.Of(trace.Branch.Threshold), trace.Branch.IsExclusive, trace.Branch.Day, trace.Branch.Label),
        Terms = [.. trace.Terms.Select(term => new TraceTermJson(Plain.Of(term.Base), Plain.Of(term.Above), Plain.Of(term.Below), term.Letter, term.Label))],
        Uncapped = Plain.Of(trace.Uncapped),
        Points = Plain.Of(trace.Points),
    };
}
