using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// "Tỷ lệ ≥ 80%: Điểm tối đa; Tỷ lệ &lt; 80%: Điểm = Tỷ lệ/80% × Điểm tối đa": all points from a target on, in proportion to it below.
/// Fields: those of <see cref="RatioRule"/> and <c>target: 80%</c>.
/// Tuần Giáo 4.8, 6.6–6.9, 6.12, 7.1–7.5, 7.7–7.10, 8.2, 8.3, 8.6, 8.7 ("≥ 80%" and "≤ 80%" of 8.2 give the same at 80 %); Ia Dom 6.3 ((b+c)/a), 7.3,
/// 8.2; Sơn Động 4.8, 6.7, 6.11, 6.12, 7.1–7.5, 7.7–7.10, 8.2, 8.3.
/// </summary>
public sealed record RatioToTarget(RatioRule Rule, decimal Target) : ScoringMethod
{
    public const string Word = "ratio-to-target";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Rule.Letters;

    public static ScoringMethod Read(MapReader map) =>
        new RatioToTarget(RatioRule.Read(map), map.Required("target", v => v.Parsed(MethodForms.Figure))) { At = map.At };

    /// <summary>above / below ≥ target: maximum; otherwise maximum × above / (below × target)</summary>
    public static Award Weigh(decimal max, decimal above, decimal below, decimal target) => above >= target * below
        ? new Award(new TraceBranch(BranchKind.TargetReached, target), new TraceTerm(max, 1m, 1m))
        : new Award(new TraceBranch(BranchKind.BelowTarget, target), new TraceTerm(max, above, below * target));

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        return Rule.Measure(ref sheet) ?? sheet.Scored(Weigh(input.Max, sheet.Above, sheet.Below, Target));
    }

    public override IEnumerable<NextStep> NextSteps(Trace now) => Rule.Raise(now, GainLevel.Target(now, Target, isShare: true));

    public override IEnumerable<string> InWords(decimal max, Language language) =>
    [
        .. RuleWords.Measure(Rule, language),
        RuleWords.Worth(RuleWords.Reached(Rule, Target, isExclusive: false, language), max, language),
        $"{RuleWords.Otherwise(language)}: {RuleWords.Points($"{RuleWords.Measured(Rule, language)}/{RuleWords.Figure(Rule, Target, language)} × {LocalText.Number(max, language)}", language)}",
    ];

    public override IEnumerable<KeyValuePair<string, object>> Describe() => [.. Rule.Describe(), new("target", Target)];

    public override IEnumerable<Finding> Check() => MethodChecks.Positive(At, "target", Target);
}
