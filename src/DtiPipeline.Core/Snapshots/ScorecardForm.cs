using DtiPipeline.Core.Scoring;

namespace DtiPipeline.Core.Snapshots;

/// <summary>
/// The content of a scorecard in the canonical form: what a leader signs. In it: the unit, the fingerprint of the rules, every value with its state
/// (a declared or overridden one says so), every score with its status, flags and trace, the totals. Not in it: the rank, which depends on other
/// units; the date of the cut, the run, the payloads, which may change while nothing that was signed does.
/// </summary>
public static class ScorecardForm
{
    /// <summary>Changes with the form; a hash never compares across forms.</summary>
    public const string Form = "dti-scorecard-1";

    /// <summary>How many times longer than its values a card is at most, as a rule.</summary>
    private const int CardToValues = 6;

    /// <param name="values">The unit's values the scorecard was made from, as <see cref="ValuesForm"/> writes them.</param>
    /// <param name="setFingerprint">See <see cref="DefinitionFingerprint.OfSet(Definitions.DefinitionSet, Definitions.IndicatorSets.IndicatorSet)"/>.</param>
    /// <param name="unitKey">A unit's code with the first day of its version.</param>
    public static string Write(Scorecard card, string values, string setFingerprint, Func<string, string> unitKey)
    {
        using var writer = new CanonicalWriter(CardToValues * values.Length);
        writer.Open()
            .Number("applicable_max", card.ApplicableMax)
            .Number("comparable", card.Comparable)
            .Text("form", Form)
            .Number("max", card.Max)
            .List("pillars", card.Pillars, (to, pillar) => Write(to, pillar, unitKey))
            .Number("points", card.Points)
            .Number("published", card.Published)
            .Text("rules", setFingerprint)
            .Text("set", card.Set)
            .Text("unit", unitKey(card.Unit))
            .Written("values", values)
            .Close();
        return writer.ToString();
    }

    private static void Write(CanonicalWriter writer, PillarScore pillar, Func<string, string> unitKey) => writer.Open()
        .Number("applicable_max", pillar.ApplicableMax)
        .Text("code", pillar.Code)
        .List("indicators", pillar.Indicators, (to, indicator) => Write(to, indicator, unitKey))
        .Number("max", pillar.Max)
        .Number("points", pillar.Points)
        .Close();

    private static void Write(CanonicalWriter writer, IndicatorScore indicator, Func<string, string> unitKey)
    {
        writer.Open()
            .Number("applicable_max", indicator.ApplicableMax)
            .List("children", indicator.Children, (to, child) => Write(to, child, unitKey))
            .Text("code", indicator.Code)
            .Open("trace");
        TraceForm.Write(writer, indicator.Trace, unitKey);
        writer.Close().Close();
    }
}
