using System.Collections.Immutable;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Review.Rules;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Puts broken checks where they belong on a page: on the indicators that have all figures of the check, else on those with the figure in doubt.</summary>
internal sealed class RulesOnSheet
{
    private readonly ImmutableArray<SheetIndicator> _shown;

    /// <param name="pillars">What the reader is shown.</param>
    /// <param name="seesAll">False for somebody of an agency: then a check is shown only when all its figures are in indicators that are.</param>
    public RulesOnSheet(ImmutableArray<SheetPillar> pillars, ImmutableArray<RuleFinding> broken, bool seesAll)
    {
        _shown = [.. pillars.SelectMany(pillar => pillar.Indicators).SelectMany(indicator => indicator.Children.Prepend(indicator))];
        var seen = _shown.SelectMany(indicator => indicator.Inputs).Select(input => input.Input.Element).ToHashSet();
        Broken = [.. broken.Where(finding => seesAll || finding.Elements.All(seen.Contains)).Select(finding => new SheetRule(finding, PlacesOf(finding)))];
        Pillars = Broken.IsEmpty ? pillars : [.. pillars.Select(pillar => pillar with { Indicators = [.. pillar.Indicators.Select(Flagged)] })];
    }

    public ImmutableArray<SheetRule> Broken { get; }

    public ImmutableArray<SheetPillar> Pillars { get; }

    private ImmutableArray<string> PlacesOf(RuleFinding finding)
    {
        var elements = finding.Elements;
        var whole = _shown.Where(indicator => elements.All(element => Has(indicator, element))).Select(indicator => indicator.Code).ToImmutableArray();
        return whole.IsEmpty ? [.. _shown.Where(indicator => Has(indicator, elements[0])).Select(indicator => indicator.Code)] : whole;
    }

    private SheetIndicator Flagged(SheetIndicator indicator)
    {
        ImmutableArray<ReviewFlag> own =
        [
            .. Broken.Where(rule => rule.Indicators.Contains(indicator.Code)).Select(rule => rule.Finding).Select(finding => new ReviewFlag(
                ReviewFlagKind.Rule, LetterOf(indicator, finding.Elements.First(element => Has(indicator, element)))) { Broken = finding }),
        ];
        ImmutableArray<SheetIndicator> children = [.. indicator.Children.Select(Flagged)];
        var ofChildren = children.SelectMany(child => child.Flags.Where(flag => flag.Kind == ReviewFlagKind.Rule).Select(flag => flag with { Letter = $"{child.Code} {flag.Letter}" }));
        ImmutableArray<ReviewFlag> added = [.. own, .. ofChildren];
        if (added.IsEmpty)
            return indicator;
        var kept = indicator.Flags.Where(flag => !added.Any(rule => rule.Letter == flag.Letter && rule.Broken!.Rule.Test.SameAs == flag.Kind));
        return indicator with { Children = children, Flags = [.. kept.Concat(added).OrderByDescending(flag => flag.Risk)] };
    }

    private static string LetterOf(SheetIndicator indicator, string element) => indicator.Inputs.First(input => input.Input.Element == element).Input.Letter;

    private static bool Has(SheetIndicator indicator, string element)
    {
        foreach (var input in indicator.Inputs)
            if (input.Input.Element == element)
                return true;
        return false;
    }
}
