using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// "Tỷ lệ = a/b; Điểm = Tỷ lệ × Điểm tối đa": points in proportion to a ratio. Fields: those of <see cref="RatioRule"/>.
/// Tuần Giáo 2.7, 3.1–3.8, 4.1–4.4, 4.6, 4.7, 5.1–5.4, 6.3, 6.4, 6.5 ((c+d)/(a+b)), 6.10 ((b+d)/(a+c)), 7.6, 8.1, 8.4, 8.5; Ia Dom 1.3, 3.1–3.3,
/// 3.6, 3.7, 4.1, 4.5, 4.6, 5.2, 6.2, 6.4, 6.5 (b/a), 6.6, 6.7, 6.14, 6.15, 7.2, 8.1, 8.3; Sơn Động 1.2, 1.3, 2.4, 3.1, 3.2, 3.4, 4.1, 4.2, 4.5,
/// 4.6, 5.1–5.7, 6.1, 6.2, 6.10, 7.6, 8.1, 8.4.
/// </summary>
public sealed record Ratio(RatioRule Rule) : ScoringMethod
{
    public const string Word = "ratio";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Rule.Letters;

    public static ScoringMethod Read(MapReader map) => new Ratio(RatioRule.Read(map)) { At = map.At };

    /// <summary>maximum × above / below</summary>
    public static Award Weigh(decimal max, decimal above, decimal below) =>
        new(TraceBranch.Proportional, new TraceTerm(max, above, below));

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        return Rule.Measure(ref sheet) ?? sheet.Scored(Weigh(input.Max, sheet.Above, sheet.Below), Rule.MayExceed);
    }

    public override IEnumerable<NextStep> NextSteps(Trace now) => Rule.Raise(now, GainLevel.More(now), GainLevel.Whole(now));

    public override IEnumerable<string> InWords(decimal max, Language language) => [.. RuleWords.Measure(Rule, language), RuleWords.Points($"{RuleWords.Measured(Rule, language)} × {LocalText.Number(max, language)}", language)];

    public override IEnumerable<KeyValuePair<string, object>> Describe() => Rule.Describe();
}
