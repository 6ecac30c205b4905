using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>
/// Finds where a unit loses points and the smallest change of each input that reaches the next step. Answers may get better and figures above the
/// line rise (fall, where fewer is better); what stands below the line is not in the unit's hands and is left alone.
/// </summary>
public sealed class GainFinder
{
    private readonly IndicatorSet _set;
    private readonly Func<string, DataElement?> _element;
    private readonly Rescoring _rescoring;
    private readonly Dictionary<string, decimal> _points;

    private GainFinder(IndicatorSet set, Func<string, DataElement?> element, Rescoring rescoring)
    {
        (_set, _element, _rescoring) = (set, element, rescoring);
        _points = PointsOf(rescoring.Card);
    }

    /// <param name="units">The values of the ranking group, the unit's among them; see <see cref="Scorer.Score"/>.</param>
    /// <param name="unit">Code of the unit to look at; it must be one of <paramref name="units"/>.</param>
    /// <param name="references">Figures from outside; the latest on or before <paramref name="asOf"/> is used.</param>
    /// <param name="element">The catalogue: the element of a code, null when there is none.</param>
    public static UnitGains Find(
        IndicatorSet set, IReadOnlyList<UnitValues> units, string unit, IReadOnlyList<ReferenceValue> references, DateOnly asOf,
        Func<string, DataElement?> element) =>
        new GainFinder(set, element, new Rescoring(set, units, units.Single(values => values.Unit == unit), references, asOf)).Find();

    private UnitGains Find()
    {
        var card = _rescoring.Card;
        var indicators = new List<IndicatorGains>();
        var missing = new List<MissingScore>();
        foreach (var (indicator, score) in Leaves(_set).Zip(Leaves(card)))
            if (score.Absence is null && score.Points < score.Max)
                indicators.Add(new IndicatorGains(score.Code, indicator.Name, score.Points, score.Max, GainsOf(indicator, score.Trace)));
            else if (score.Absence is { } absence && absence != ValueState.NotApplicable)
                missing.Add(new MissingScore(score.Code, indicator.Name, score.Max, absence, MissingOf(indicator, score.Trace)));
        return new UnitGains(
            card.Set, card.Unit, card.Published, card.ApplicableMax,
            [.. indicators.OrderByDescending(indicator => indicator.Lost)], [.. missing.OrderByDescending(score => score.Max)]);
    }

    private ImmutableArray<Gain> GainsOf(Indicator indicator, Trace now)
    {
        var gains = ImmutableArray.CreateBuilder<Gain>();
        foreach (var letter in indicator.Method.NextSteps(now).GroupBy(step => step.Letter))
        {
            if (letter.Select(step => GainOf(indicator, now, step)).FirstOrDefault(gain => gain is not null) is not { } next)
                continue;
            gains.Add(next);
            if (letter.Reverse().Select(step => GainOf(indicator, now, step)).FirstOrDefault(gain => gain is not null) is { } farthest && farthest.Points > next.Points)
                gains.Add(farthest);
        }
        return gains.ToImmutable();
    }

    private Gain? GainOf(Indicator indicator, Trace now, NextStep step)
    {
        var input = indicator.Inputs.First(input => input.Letter == step.Letter);
        if (now.Letters.First(letter => letter.Letter == step.Letter).Value is not { } from || ValueFor(indicator, input.Element, from, step) is not { } to)
            return null;
        var card = _rescoring.With(input.Element, to);
        var points = PointsOf(card);
        var gained = points[indicator.Code] - now.Points;
        return gained <= 0m ? null : new Gain
        {
            Input = InputOf(input),
            From = from,
            To = to,
            Level = step.Level,
            Points = gained,
            Net = card.Points - _rescoring.Card.Points,
            Total = card.Published,
            IsFull = points[indicator.Code] >= now.Max,
            Effects = [.. Leaves(card).Where(other => other.Code != indicator.Code && other.Points != _points[other.Code])
                .Select(other => new GainEffect(other.Code, other.Points - _points[other.Code]))],
        };
    }

    /// <summary>The value that leads to the step's level, found on the indicator alone; null where none does.</summary>
    private Value? ValueFor(Indicator indicator, string element, Value from, NextStep step)
    {
        var to = step switch
        {
            AnotherValue another => another.Value,
            AnotherCount count when from is NumberValue { Number: var number } =>
                CountSearch.Nearest(number, _element(element)?.Scale ?? 0, count.IsFewer, HasPassed) is { } found ? new NumberValue(found) : null,
            _ => null,
        };
        return to is not null && step.Level.IsReachedBy(_rescoring.With(indicator, element, to)) ? to : null;

        // A figure that is refused for being too large lies beyond the level: the search must turn back there.
        bool HasPassed(decimal number)
        {
            var trace = _rescoring.With(indicator, element, new NumberValue(number));
            return trace.Absence is not null || step.Level.IsReachedBy(trace);
        }
    }

    private ImmutableArray<MissingInput> MissingOf(Indicator indicator, Trace trace) =>
        [.. indicator.Inputs.Zip(trace.Letters).Where(pair => !pair.Second.State.IsPresent()).Select(pair => new MissingInput(InputOf(pair.First), pair.Second.State))];

    private GainInput InputOf(IndicatorInput input)
    {
        var element = _element(input.Element);
        return new GainInput(input.Letter, input.Name, input.Element, element?.Unit, element?.Scale ?? 0);
    }

    private static Dictionary<string, decimal> PointsOf(Scorecard card) => Leaves(card).ToDictionary(score => score.Code, score => score.Points);

    // An indicator that adds its sub-indicators has no inputs of its own; what it loses is lost there.
    private static IEnumerable<Indicator> Leaves(IndicatorSet set) =>
        set.Indicators.SelectMany(indicator => indicator.Children.IsEmpty ? [indicator] : indicator.Children.AsEnumerable());

    private static IEnumerable<IndicatorScore> Leaves(Scorecard card) =>
        card.Indicators.SelectMany(score => score.Children.IsEmpty ? [score] : score.Children.AsEnumerable());
}
