using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring;

/// <summary>
/// What in a scorecard a person should look at: every flag as a finding, every comparison that had nothing to compare with, and every value that says
/// "does not apply" under a document that knows of no such case.
/// </summary>
public static class ScoreFindings
{
    /// <param name="set">The set the card was scored under.</param>
    public static IEnumerable<Finding> Of(IndicatorSet set, Scorecard card) =>
        card.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)).SelectMany(indicator => Of(set, card.Unit, indicator));

    private static IEnumerable<Finding> Of(IndicatorSet set, string unit, IndicatorScore indicator)
    {
        foreach (var flag in indicator.Flags)
            yield return Of(unit, indicator, flag);
        if (indicator.Absence == ValueState.NoReference && indicator.Trace.Measure is not null)
            yield return Finding.Of(ScoringCodes.NoReference, ("unit", unit), ("indicator", indicator.Code));
        if (indicator.Absence == ValueState.NotApplicable && set.Exemption is null && !indicator.MayNotApply)
            foreach (var letter in indicator.Trace.Letters.Where(letter => letter.State == ValueState.NotApplicable))
                yield return Finding.Of(
                    ScoringCodes.ExemptionUnknown, ("unit", unit), ("indicator", indicator.Code), ("letter", letter.Letter), ("element", letter.Element), ("set", set.Id));
    }

    private static Finding Of(string unit, IndicatorScore indicator, ScoreFlag flag)
    {
        var letter = indicator.Trace.Letters.FirstOrDefault(letter => letter.Letter == flag.Letter);
        var measure = indicator.Trace.Measure;
        return Finding.Of(
            CodeOf(flag.Kind), ("unit", unit), ("indicator", indicator.Code), ("letter", flag.Letter), ("element", letter.Element),
            ("value", letter.Value?.Canonical), ("above", Figure(measure?.Above)), ("below", Figure(Whole(indicator.Trace))));
    }

    // A figure greater than its peers' best is a part greater than its whole in the same sense.
    private static decimal? Whole(Trace trace) => trace.Measure is { IsRatio: true } measure && measure.Above > measure.Below
        ? measure.Below
        : trace.Peers?.Best ?? trace.Measure?.Below;

    private static string? Figure(decimal? figure) => figure is { } number ? new NumberValue(number).Canonical : null;

    private static string CodeOf(ScoreFlagKind kind) => kind switch
    {
        ScoreFlagKind.AboveOne => ScoringCodes.RatioAboveOne,
        ScoreFlagKind.ZeroDenominator => ScoringCodes.DenominatorZero,
        ScoreFlagKind.Negative => ScoringCodes.FigureNegative,
        ScoreFlagKind.TooLarge => ScoringCodes.FigureTooLarge,
        ScoreFlagKind.WrongKind => ScoringCodes.ValueOfWrongKind,
        ScoreFlagKind.UnknownOption => ScoringCodes.OptionUnknown,
        _ => ScoringCodes.ChildWithoutScore,
    };
}
