using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// An indicator that only adds its sub-indicators (chỉ số tiểu thành phần). No fields. Sơn Động 5.8, 6.4, 6.8, 6.9.
/// A sub-indicator without a score adds nothing and raises a flag here; the indicator itself is scored as soon as one of them is. Where none is,
/// it has the strongest of their absences, <c>not-applicable</c> only when none applies.
/// </summary>
public sealed record SumOfChildren : ScoringMethod
{
    public const string Word = "sum-of-children";

    public override string Type => Word;

    public override IEnumerable<string> Letters => [];

    public static ScoringMethod Read(MapReader map) => new SumOfChildren { At = map.At };

    /// <summary>A term for each sub-indicator that has a score.</summary>
    public static ImmutableArray<TraceTerm> Weigh(IEnumerable<IndicatorScore> scored) =>
        [.. scored.Select(child => new TraceTerm(child.Points, 1m, 1m, child.Code))];

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        var scored = new List<IndicatorScore>(input.Children.Length);
        foreach (var child in input.Children)
        {
            if (child.Absence is not { } absence)
            {
                scored.Add(child);
                continue;
            }
            sheet.Miss(absence);
            if (absence != ValueState.NotApplicable)
                sheet.Flag(ScoreFlagKind.MissingChild, child.Code);
        }
        return scored.Count == 0 ? sheet.Unscored(sheet.Absence ?? ValueState.NotReported) : sheet.Scored(new TraceBranch(BranchKind.Children), Weigh(scored), mayExceed: true);
    }

    /// <summary>None of its own: its sub-indicators have theirs.</summary>
    public override IEnumerable<NextStep> NextSteps(Trace now) => [];

    public override IEnumerable<string> InWords(decimal max, Language language) => [RuleWords.OfParts(language)];

    public override IEnumerable<KeyValuePair<string, object>> Describe() => [];
}
