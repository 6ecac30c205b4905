using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// "Min-Max: cao nhất thì điểm tối đa và giảm dần": a unit's figure or ratio against the best of its group.
/// Fields: <c>of: value | ratio</c>, those of <see cref="RatioRule"/>, <c>formula: share-of-best</c> (default) <c>| range</c>,
/// <c>peer_count: 10</c> (how many units make the group complete; left out: peers are never used), <c>reference: element</c> and
/// <c>reference_worst: element</c> (dated reference values, used when the group is not complete). With neither, and in a group of one, the
/// indicator is <c>no-reference</c>: never full marks for want of anybody to compare with.
/// Sơn Động 3.3 (a count), 4.7 (a/b), 8.5, 8.6 (a share of the budget).
/// </summary>
/// <remarks>
/// Here each unit's ratio is divided out before it is compared, the one exception to "multiply first": four figures in đồng multiplied would leave
/// <c>decimal</c>. The best unit still gets exactly the maximum. <c>above_one</c> also decides about a figure above an outdated reference.
/// </remarks>
public sealed record MinMax(bool OfRatio, RatioRule Rule, MinMaxFormula Formula, int? PeerCount, string? Reference, string? ReferenceWorst) : ScoringMethod
{
    public const string Word = "min-max";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Rule.Letters;

    public override IEnumerable<string> References => new[] { Reference, ReferenceWorst }.OfType<string>();

    public static ScoringMethod Read(MapReader map) => new MinMax(
        map.Required("of", v => v.Word(Measures)),
        RatioRule.ReadSumOrRatio(map),
        map.Optional("formula", v => v.Word(Formulas), MinMaxFormula.ShareOfBest),
        map.Optional<int?>("peer_count", v => v.Parsed(Forms.Whole), null),
        map.TextOrNull("reference"),
        map.TextOrNull("reference_worst"))
    { At = map.At };

    /// <summary>maximum × own / best, or maximum × (own - worst) / (best - worst), at least nothing</summary>
    public static Award Weigh(decimal max, decimal own, TracePeers peers, MinMaxFormula formula) => formula == MinMaxFormula.Range
        ? new Award(new TraceBranch(BranchKind.WithinRange), new TraceTerm(max, Math.Max(own - peers.Worst, 0m), peers.Best - peers.Worst))
        : new Award(new TraceBranch(BranchKind.AgainstBest), new TraceTerm(max, own, peers.Best));

    /// <summary>A unit's own figure, and why it has none.</summary>
    public (decimal Figure, ValueState? Absence) Measure(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        return Rule.Measure(ref sheet) is { } ended ? (0m, ended.Absence) : (sheet.Above / sheet.Below, null);
    }

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        if (Rule.Measure(ref sheet) is { } ended)
            return ended;
        if (input.Peers is not { } peers)
            return sheet.Unscored(ValueState.NoReference);
        sheet.Peers = peers;
        var own = sheet.Above / sheet.Below;
        if (peers.Best == (Formula == MinMaxFormula.Range ? peers.Worst : 0m))
            return Rule.ByZero(ref sheet);
        if (own > peers.Best)
        {
            sheet.Flag(ScoreFlagKind.AboveOne);
            if (Rule.AboveOne == AboveOne.Refuse)
                return sheet.Unscored(ValueState.Undefined);
        }
        return sheet.Scored(Weigh(input.Max, own, peers, Formula), Rule.MayExceed);
    }

    public override IEnumerable<NextStep> NextSteps(Trace now) => Rule.Raise(now, now.Branch.Kind == BranchKind.ZeroDenominator || now.Peers is not { } peers
        ? GainLevel.Full(now)
        : new GainLevel(LevelKind.Best, now.Max, Threshold: peers.Best, IsShare: OfRatio, Unit: peers.Unit));

    public override IEnumerable<string> InWords(decimal max, Language language) =>
    [
        .. RuleWords.Measure(Rule, language),
        RuleWords.Points(
            Formula == MinMaxFormula.Range
                ? $"({RuleWords.Measured(Rule, language)} - {RuleWords.Lowest(language)})/({RuleWords.Highest(language)} - {RuleWords.Lowest(language)}) × {LocalText.Number(max, language)}"
                : $"{RuleWords.Measured(Rule, language)}/{RuleWords.Highest(language)} × {LocalText.Number(max, language)}",
            language),
    ];

    public override IEnumerable<KeyValuePair<string, object>> Describe() =>
    [
        new("of", Measures.WordOf(OfRatio)),
        .. Rule.Describe(),
        new("formula", Formulas.WordOf(Formula)),
        .. MethodFields.Of(("peerCount", PeerCount), ("reference", Reference), ("referenceWorst", ReferenceWorst)),
    ];

    public override IEnumerable<Finding> Check()
    {
        if (OfRatio != Rule.IsRatio)
            yield return Finding.In(At, ScoringCodes.MeasureMismatch, ("measure", Measures.WordOf(OfRatio)));
        if (PeerCount is null && Reference is null)
            yield return Finding.In(At, ScoringCodes.NothingToCompareWith);
        if (PeerCount < 2)
            yield return Finding.In(At, ScoringCodes.GroupTooSmall);
    }

    private static readonly WordTable<bool> Measures = new(("value", false), ("ratio", true));

    private static readonly WordTable<MinMaxFormula> Formulas = new(("share-of-best", MinMaxFormula.ShareOfBest), ("range", MinMaxFormula.Range));
}
