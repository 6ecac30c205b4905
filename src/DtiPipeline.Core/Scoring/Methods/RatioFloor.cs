using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// "Tỷ lệ = 100%: Điểm tối đa; 80% ≤ Tỷ lệ &lt; 100%: Tỷ lệ × Điểm tối đa; Tỷ lệ &lt; 80%: 0 điểm": nothing below a floor, in proportion from it on.
/// A floor of 100 % is "all or nothing".
/// Fields: those of <see cref="RatioRule"/> and <c>floor: 80%</c>. Sơn Động 6.3 (b/a, 80 %); Ia Dom 6.16 (100 %).
/// </summary>
public sealed record RatioFloor(RatioRule Rule, decimal Floor) : ScoringMethod
{
    public const string Word = "ratio-floor";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Rule.Letters;

    public static ScoringMethod Read(MapReader map) =>
        new RatioFloor(RatioRule.Read(map), map.Required("floor", v => v.Parsed(MethodForms.Figure))) { At = map.At };

    /// <summary>above / below &lt; floor: nothing; otherwise maximum × above / below</summary>
    public static Award Weigh(decimal max, decimal above, decimal below, decimal floor) => above < floor * below
        ? new Award(new TraceBranch(BranchKind.BelowFloor, floor), new TraceTerm(max, 0m, 1m))
        : new Award(new TraceBranch(BranchKind.Proportional, floor), new TraceTerm(max, above, below));

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        return Rule.Measure(ref sheet) ?? sheet.Scored(Weigh(input.Max, sheet.Above, sheet.Below, Floor), Rule.MayExceed);
    }

    public override IEnumerable<NextStep> NextSteps(Trace now) =>
        Rule.Raise(now, now.Branch.Kind == BranchKind.BelowFloor ? Reached(now) : GainLevel.More(now), GainLevel.Whole(now));

    public override IEnumerable<string> InWords(decimal max, Language language) =>
    [
        .. RuleWords.Measure(Rule, language),
        $"{RuleWords.Reached(Rule, Floor, isExclusive: false, language)}: {RuleWords.Points($"{RuleWords.Measured(Rule, language)} × {LocalText.Number(max, language)}", language)}",
        RuleWords.Worth(RuleWords.Otherwise(language), 0m, language),
    ];

    public override IEnumerable<KeyValuePair<string, object>> Describe() => [.. Rule.Describe(), new("floor", Floor)];

    private GainLevel Reached(Trace now) => new(LevelKind.Floor, now.Max * Floor, Threshold: Floor, IsShare: true);

    public override IEnumerable<Finding> Check() => MethodChecks.Positive(At, "floor", Floor);
}
