using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// "Mỗi hoạt động hiệu quả: 1 điểm; Tổng điểm không quá Điểm tối đa": so many points an item, up to the maximum. The limit is printed, so reaching
/// it raises no flag. Fields: <c>numerator: [a]</c>, <c>points: 1</c> (of one item). Ia Dom 8.4.
/// </summary>
public sealed record PerItem(RatioRule Rule, decimal PointsEach) : ScoringMethod
{
    public const string Word = "per-item";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Rule.Letters;

    public static ScoringMethod Read(MapReader map) =>
        new PerItem(RatioRule.ReadSum(map), map.Required("points", v => v.Parsed(Forms.Number))) { At = map.At };

    /// <summary>count × points of one item; the sheet cuts at the maximum</summary>
    public static Award Weigh(decimal count, decimal pointsEach) => new(new TraceBranch(BranchKind.PerItem), new TraceTerm(pointsEach, count, 1m));

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        return Rule.Measure(ref sheet) ?? sheet.Scored(Weigh(sheet.Above, PointsEach));
    }

    public override IEnumerable<NextStep> NextSteps(Trace now) => Rule.Raise(now, GainLevel.More(now), GainLevel.Full(now));

    public override IEnumerable<string> InWords(decimal max, Language language) =>
        [RuleWords.Points($"{RuleWords.Measured(Rule, language)} × {LocalText.Number(PointsEach, language)}", language) + RuleWords.AtMost(max, language)];

    public override IEnumerable<KeyValuePair<string, object>> Describe() => [.. Rule.Describe(), new("points", PointsEach)];

    public override IEnumerable<Finding> Check() => MethodChecks.Positive(At, "points", PointsEach);
}
