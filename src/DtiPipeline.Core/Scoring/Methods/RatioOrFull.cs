using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// "Tỷ lệ ≥ 70%: điểm tối đa; Tỷ lệ &lt; 70%: Điểm = Tỷ lệ × Điểm tối đa": all points from a target on, in proportion to the ratio itself below, so
/// that the points jump at the target. That is what is printed, and it is kept.
/// Fields: those of <see cref="RatioRule"/> and <c>target: 70%</c>. Ia Dom 4.7 (70 %), 7.1 (80 %), 7.4 (5 %).
/// </summary>
public sealed record RatioOrFull(RatioRule Rule, decimal Target) : ScoringMethod
{
    public const string Word = "ratio-or-full";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Rule.Letters;

    public static ScoringMethod Read(MapReader map) =>
        new RatioOrFull(RatioRule.Read(map), map.Required("target", v => v.Parsed(MethodForms.Figure))) { At = map.At };

    /// <summary>above / below ≥ target: maximum; otherwise maximum × above / below</summary>
    public static Award Weigh(decimal max, decimal above, decimal below, decimal target) => above >= target * below
        ? new Award(new TraceBranch(BranchKind.TargetReached, target), new TraceTerm(max, 1m, 1m))
        : new Award(new TraceBranch(BranchKind.Proportional, target), new TraceTerm(max, above, below));

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
        $"{RuleWords.Otherwise(language)}: {RuleWords.Points($"{RuleWords.Measured(Rule, language)} × {LocalText.Number(max, language)}", language)}",
    ];

    public override IEnumerable<KeyValuePair<string, object>> Describe() => [.. Rule.Describe(), new("target", Target)];

    public override IEnumerable<Finding> Check() => MethodChecks.Positive(At, "target", Target);
}
