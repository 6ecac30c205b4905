using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// A scale of steps over a figure or a ratio, the highest first; the first step reached gives the points.
/// Fields: <c>of: value | ratio</c>, those of <see cref="RatioRule"/> (<c>denominator</c> only for a ratio), <c>bands</c> (see <see cref="Band"/>),
/// <c>below: 0</c> (the part of the maximum below all steps, default nothing), <c>gate: a</c> (optional: a yes-or-no letter; "no" is worth nothing
/// whatever the other letters are, and those may then be absent).
/// Tuần Giáo 1.3 (gate, articles), 5.7 (10 %: all, 7 %: 70 %, 3 %: 30 %); Ia Dom 1.4; Sơn Động 1.4 (points as printed: 20, 15, 10, 5), 5.8.1.
/// </summary>
public sealed record Bands(bool OfRatio, string? Gate, RatioRule Rule, ImmutableArray<Band> Steps, Fraction Below) : ScoringMethod
{
    public const string Word = "bands";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Gate is null ? Rule.Letters : Rule.Letters.Prepend(Gate);

    public static ScoringMethod Read(MapReader map) => new Bands(
        map.Required("of", v => v.Word(Measures)),
        map.TextOrNull("gate"),
        RatioRule.ReadSumOrRatio(map),
        map.Required("bands", v => v.List(Band.Read)),
        map.Optional("below", v => v.Parsed(Forms.Fraction), new Fraction(0m, 1m)))
    { At = map.At };

    /// <summary>The first step that above / below reaches.</summary>
    public static Award Weigh(decimal max, decimal above, decimal below, ImmutableArray<Band> steps, Fraction otherwise)
    {
        foreach (var step in steps)
            if (step.IsReached(above, below))
                return new Award(new TraceBranch(BranchKind.Band, step.Threshold, step.IsExclusive, Label: step.Label), step.Term(max));
        var lowest = steps.IsEmpty ? null : steps[^1];
        return new Award(new TraceBranch(BranchKind.BelowBands, lowest?.Threshold, lowest?.IsExclusive ?? false), new TraceTerm(max, otherwise.Above, otherwise.Below));
    }

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        if (Gate is not null && sheet.Answer(Gate) == false)
            return sheet.Scored(new Award(new TraceBranch(BranchKind.GateClosed, Label: Gate), new TraceTerm(input.Max, 0m, 1m)));
        return Rule.Measure(ref sheet) ?? sheet.Scored(Weigh(input.Max, sheet.Above, sheet.Below, Steps, Below));
    }

    public override IEnumerable<NextStep> NextSteps(Trace now) => now.Branch.Kind == BranchKind.GateClosed
        ? [new AnotherValue(Gate!, new BooleanValue(true), GainLevel.More(now) with { Kind = LevelKind.Done })]
        : Rule.Raise(now, [.. from step in Steps.Reverse()
                              let worth = step.Term(now.Max).Points
                              where worth > now.Points
                              select new GainLevel(LevelKind.Band, worth, false, step.Threshold, OfRatio, step.IsExclusive, step.Label)]);

    public override IEnumerable<string> InWords(decimal max, Language language) =>
    [
        .. RuleWords.Gate(Gate, language),
        .. RuleWords.Measure(Rule, language),
        .. Steps.Select(step => RuleWords.Worth(step.Label ?? RuleWords.Reached(Rule, step.Threshold, step.IsExclusive, language), step.Term(max).Points, language)),
        RuleWords.Worth(RuleWords.Otherwise(language), Below.Of(max), language),
    ];

    public override IEnumerable<KeyValuePair<string, object>> Describe() =>
    [
        new("of", Measures.WordOf(OfRatio)),
        .. MethodFields.Of(("gate", Gate)),
        .. Rule.Describe(),
        new("bands", Steps.Select(step => MethodFields.Of(
            ("atLeast", step.AtLeast), ("above", step.MoreThan), ("fraction", step.Fraction?.Of(1m)), ("points", step.Points), ("label", step.Label)))),
        new("below", Below.Of(1m)),
    ];

    public override IEnumerable<Finding> Check()
    {
        if (OfRatio != Rule.IsRatio)
            yield return Finding.In(At, ScoringCodes.MeasureMismatch, ("measure", Measures.WordOf(OfRatio)));
        if (Steps.IsEmpty)
            yield return Finding.In(At, ScoringCodes.NothingToChoose);
        for (var i = 0; i < Steps.Length; i++)
        {
            if (Steps[i].AtLeast is null == Steps[i].MoreThan is null)
                yield return Finding.In(Steps[i].At, ScoringCodes.StepWithoutThreshold);
            if (Steps[i].Fraction is null == Steps[i].Points is null)
                yield return Finding.In(Steps[i].At, ScoringCodes.StepWithoutWorth);
            if (i > 0 && Steps[i].Threshold >= Steps[i - 1].Threshold && !(Steps[i].Threshold == Steps[i - 1].Threshold && Steps[i - 1].IsExclusive && !Steps[i].IsExclusive))
                yield return Finding.In(Steps[i].At, ScoringCodes.StepsOutOfOrder);
        }
    }

    private static readonly WordTable<bool> Measures = new(("value", false), ("ratio", true));
}
