using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring;

/// <summary>
/// What one indicator, or sub-indicator, of one unit got. The trace is worked out again each time it is asked for: it follows from the same rule
/// and values, and holding the traces of ten thousand units would take half a gigabyte that nobody reads.
/// </summary>
public sealed class IndicatorScore
{
    /// <summary>The word of a status that is no absence.</summary>
    public const string ScoredWord = "scored";

    private readonly Indicator _indicator;
    private readonly UnitValues _values;
    private readonly TracePeers? _peers;

    /// <param name="indicator">The rule and its letters.</param>
    /// <param name="values">What is known of the unit; it must not change any more.</param>
    /// <param name="peers">What the unit is compared with, where the rule compares.</param>
    /// <param name="children">The sub-indicators' scores.</param>
    public IndicatorScore(Indicator indicator, UnitValues values, TracePeers? peers, ImmutableArray<IndicatorScore> children)
    {
        (_indicator, _values, _peers, Children) = (indicator, values, peers, children);
        var trace = Trace;
        (Points, Absence, Flags) = (trace.Points, trace.Absence, trace.Flags);
        ApplicableMax = Absence == ValueState.NotApplicable ? 0m : Max - NotApplicable(children);
    }

    /// <summary>The indicator's code in its set: <c>6.4</c>.</summary>
    public string Code => _indicator.Code;

    public decimal Max => _indicator.Max;

    /// <summary>The maximum, less what does not apply to the unit.</summary>
    public decimal ApplicableMax { get; }

    /// <summary>Not rounded; zero when not scored.</summary>
    public decimal Points { get; }

    /// <summary>Why there is no score; null when there is one.</summary>
    public ValueState? Absence { get; }

    /// <summary><c>scored</c>, or the absence's word.</summary>
    public string Status => Absence?.Word() ?? ScoredWord;

    public ImmutableArray<ScoreFlag> Flags { get; }

    /// <summary>The sub-indicators' scores; empty where there are none.</summary>
    public ImmutableArray<IndicatorScore> Children { get; }

    internal ScoringMethod Rule => _indicator.Method;

    /// <summary>The document itself names a case in which the indicator is left out.</summary>
    internal bool MayNotApply => _indicator.NotApplicableWhen is not null;

    /// <summary>How the points came about.</summary>
    public Trace Trace => _indicator.Method.Score(new ScoringInput(_indicator.Max, LettersOf(_indicator, _values), _peers, Children));

    /// <summary>An indicator's letters with what a unit has for them.</summary>
    internal static ImmutableArray<TraceLetter> LettersOf(Indicator indicator, UnitValues values)
    {
        if (indicator.Inputs.IsEmpty)
            return [];
        var letters = ImmutableArray.CreateBuilder<TraceLetter>(indicator.Inputs.Length);
        foreach (var input in indicator.Inputs)
            letters.Add(values.Values.TryGetValue(input.Element, out var value)
                ? new TraceLetter(input.Letter, input.Element, value.Value, value.State)
                : new TraceLetter(input.Letter, input.Element, null, ValueState.NotReported));
        return letters.MoveToImmutable();
    }

    private static decimal NotApplicable(ImmutableArray<IndicatorScore> children)
    {
        var sum = 0m;
        foreach (var child in children)
            sum += child.Max - child.ApplicableMax;
        return sum;
    }
}
