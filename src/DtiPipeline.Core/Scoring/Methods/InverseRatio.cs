using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// "Tỷ lệ lây nhiễm càng nhiều thì số điểm càng thấp": points in proportion to what the ratio leaves of one. A ratio above one leaves nothing
/// (with a flag), never less. Fields: those of <see cref="RatioRule"/>. Huế V.3, VI.3, IX.5 (the formula is ours: the document prints none).
/// </summary>
public sealed record InverseRatio(RatioRule Rule) : ScoringMethod
{
    public const string Word = "inverse-ratio";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Rule.Letters;

    public static ScoringMethod Read(MapReader map) => new InverseRatio(RatioRule.Read(map)) { At = map.At };

    /// <summary>maximum × (below - above) / below, at least nothing</summary>
    public static Award Weigh(decimal max, decimal above, decimal below) =>
        new(new TraceBranch(BranchKind.Inverse), new TraceTerm(max, Math.Max(below - above, 0m), below));

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        return Rule.Measure(ref sheet) ?? sheet.Scored(Weigh(input.Max, sheet.Above, sheet.Below));
    }

    /// <summary>Fewer of what is counted: enough for more points, then for all of them.</summary>
    public override IEnumerable<NextStep> NextSteps(Trace now) =>
        from letter in Rule.Numerator
        from level in new[] { GainLevel.More(now), GainLevel.Full(now) }
        select new AnotherCount(letter, IsFewer: true, level);

    public override IEnumerable<string> InWords(decimal max, Language language) =>
        [.. RuleWords.Measure(Rule, language), RuleWords.Points($"(1 - {RuleWords.Measured(Rule, language)}) × {LocalText.Number(max, language)}", language)];

    public override IEnumerable<KeyValuePair<string, object>> Describe() => Rule.Describe();
}
