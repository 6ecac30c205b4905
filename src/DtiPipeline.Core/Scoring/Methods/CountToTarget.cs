using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// "Tối thiểu 24 tin bài": all points from a count on, in proportion to it below. More than the target is the rule working, so it raises no flag.
/// Fields: <c>numerator: [a]</c>, <c>target: 24</c>.
/// Huế I.2 (2 meetings; "tổ chức 1 cuộc thì đạt 50% số điểm"), I.4 (12), I.5–I.8 (24), IV.5 (1), IX.1 (1).
/// </summary>
public sealed record CountToTarget(RatioRule Rule, decimal Target) : ScoringMethod
{
    public const string Word = "count-to-target";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Rule.Letters;

    public static ScoringMethod Read(MapReader map) =>
        new CountToTarget(RatioRule.ReadSum(map), map.Required("target", v => v.Parsed(MethodForms.Figure))) { At = map.At };

    /// <summary>count ≥ target: maximum; otherwise maximum × count / target</summary>
    public static Award Weigh(decimal max, decimal count, decimal target) => count >= target
        ? new Award(new TraceBranch(BranchKind.TargetReached, target), new TraceTerm(max, 1m, 1m))
        : new Award(new TraceBranch(BranchKind.BelowTarget, target), new TraceTerm(max, count, target));

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        return Rule.Measure(ref sheet) ?? sheet.Scored(Weigh(input.Max, sheet.Above, Target));
    }

    public override IEnumerable<NextStep> NextSteps(Trace now) => Rule.Raise(now, GainLevel.Target(now, Target, isShare: false));

    public override IEnumerable<string> InWords(decimal max, Language language) =>
    [
        RuleWords.Worth(RuleWords.Reached(Rule, Target, isExclusive: false, language), max, language),
        $"{RuleWords.Otherwise(language)}: {RuleWords.Points($"{RuleWords.Measured(Rule, language)}/{RuleWords.Figure(Rule, Target, language)} × {LocalText.Number(max, language)}", language)}",
    ];

    public override IEnumerable<KeyValuePair<string, object>> Describe() => [.. Rule.Describe(), new("target", Target)];

    public override IEnumerable<Finding> Check() => MethodChecks.Positive(At, "target", Target);
}
