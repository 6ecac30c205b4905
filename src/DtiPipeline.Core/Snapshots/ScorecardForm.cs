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

    /// <param name="values">The unit's values the scorecard was made from.</param>
    /// <param name="elements">The set's elements, see <see cref="ValuesForm.ElementsOf"/>.</param>
    /// <param name="setFingerprint">See <see cref="DefinitionFingerprint.OfSet"/>.</param>
    /// <param name="unitKey">A unit's code with the first day of its version.</param>
    public static string Write(Scorecard card, UnitValues values, IEnumerable<string> elements, string setFingerprint, Func<string, string> unitKey) => new CanonicalMap()
        .Text("form", Form)
        .Text("set", card.Set)
        .Text("rules", setFingerprint)
        .Text("unit", unitKey(card.Unit))
        .Written("values", ValuesForm.Write(values, elements))
        .List("pillars", card.Pillars.Select(pillar => Write(pillar, unitKey)))
        .Number("points", card.Points)
        .Number("published", card.Published)
        .Number("max", card.Max)
        .Number("applicable_max", card.ApplicableMax)
        .Number("comparable", card.Comparable)
        .ToString();

    private static string Write(PillarScore pillar, Func<string, string> unitKey) => new CanonicalMap()
        .Text("code", pillar.Code)
        .Number("points", pillar.Points)
        .Number("max", pillar.Max)
        .Number("applicable_max", pillar.ApplicableMax)
        .List("indicators", pillar.Indicators.Select(indicator => Write(indicator, unitKey)))
        .ToString();

    private static string Write(IndicatorScore indicator, Func<string, string> unitKey) => new CanonicalMap()
        .Text("code", indicator.Code)
        .Number("applicable_max", indicator.ApplicableMax)
        .Written("trace", TraceForm.Write(indicator.Trace, unitKey))
        .List("children", indicator.Children.Select(child => Write(child, unitKey)))
        .ToString();
}
