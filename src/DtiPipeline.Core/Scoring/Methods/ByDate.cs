using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// "Ban hành trong tháng 1 hằng năm sẽ đạt tối đa điểm, sau thời gian trên sẽ đạt 50% số điểm": the day on which something was done decides.
/// Fields: <c>letter: a</c> (a date; default <c>a</c>), <c>steps: [{ by, fraction, label }]</c> earliest first, <c>later: 1/2</c> (after the last step;
/// default nothing), <c>gate: b</c> (optional: a yes-or-no letter; "no", it was never done, is worth nothing and needs no date). Huế II.1.
/// </summary>
public sealed record ByDate(string Letter, string? Gate, ImmutableArray<DateStep> Steps, Fraction Later) : ScoringMethod
{
    public const string Word = "by-date";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Gate is null ? [Letter] : [Gate, Letter];

    public static ScoringMethod Read(MapReader map) => new ByDate(
        map.TextOrNull("letter") ?? "a",
        map.TextOrNull("gate"),
        map.Required("steps", v => v.List(DateStep.Read)),
        map.Optional("later", v => v.Parsed(Forms.Fraction), new Fraction(0m, 1m)))
    { At = map.At };

    /// <summary>The first step whose day is not passed.</summary>
    public static Award Weigh(decimal max, DateOnly day, ImmutableArray<DateStep> steps, Fraction later)
    {
        foreach (var step in steps)
            if (day <= step.By)
                return new Award(
                    new TraceBranch(BranchKind.InTime, Day: step.By, Label: step.Label), new TraceTerm(max, step.Fraction.Above, step.Fraction.Below));
        return new Award(new TraceBranch(BranchKind.TooLate, Day: steps.IsEmpty ? null : steps[^1].By), new TraceTerm(max, later.Above, later.Below));
    }

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        if (Gate is not null && sheet.Answer(Gate) == false)
            return sheet.Scored(new Award(new TraceBranch(BranchKind.GateClosed, Label: Gate), new TraceTerm(input.Max, 0m, 1m)));
        var day = sheet.Day(Letter);
        return day is null || sheet.Absence is not null ? sheet.Unscored() : sheet.Scored(Weigh(input.Max, day.Value, Steps, Later));
    }

    public override IEnumerable<NextStep> NextSteps(Trace now) => now.Branch.Kind == BranchKind.GateClosed
        ? [new AnotherValue(Gate!, new BooleanValue(true), GainLevel.More(now) with { Kind = LevelKind.Done })]
        : from step in Steps.Reverse()
          let worth = now.Max * step.Fraction.Above / step.Fraction.Below
          where worth > now.Points
          select new AnotherValue(Letter, new DateValue(step.By), new GainLevel(LevelKind.InTime, worth, Label: step.Label, Day: step.By));

    public override IEnumerable<string> InWords(decimal max, Language language) =>
    [
        .. RuleWords.Gate(Gate, language),
        .. Steps.Select(step => RuleWords.Worth(step.Label ?? RuleWords.InTime(step.By, language), step.Fraction.Of(max), language)),
        RuleWords.Worth(RuleWords.Otherwise(language), Later.Of(max), language),
    ];

    public override IEnumerable<KeyValuePair<string, object>> Describe() =>
    [
        new("letter", Letter),
        .. MethodFields.Of(("gate", Gate)),
        new("steps", Steps.Select(step => MethodFields.Of(("by", step.By), ("fraction", step.Fraction.Of(1m)), ("label", step.Label)))),
        new("later", Later.Of(1m)),
    ];

    public override IEnumerable<Finding> Check()
    {
        if (Steps.IsEmpty)
            yield return Finding.In(At, ScoringCodes.NothingToChoose);
        for (var i = 1; i < Steps.Length; i++)
            if (Steps[i].By <= Steps[i - 1].By)
                yield return Finding.In(Steps[i].At, ScoringCodes.StepsOutOfOrder);
    }
}
