using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Mapping.Resolving;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Lays scores and values out as a page shows them.</summary>
/// <param name="changing">Agencies on whose indicators' figures the reader may decide; null: on all.</param>
/// <param name="figures">Of every element that the set uses.</param>
internal sealed class SheetWriter(
    DefinitionSet definitions, LeadAgencies agencies, DateOnly day, ImmutableArray<string>? changing, IReadOnlyDictionary<string, SheetFigure> figures, EarlierCard? earlier)
{
    /// <summary>A pillar with all its indicators, whoever may see them.</summary>
    public SheetPillar Pillar(Pillar pillar, PillarScore score) => new(
        pillar.Code, pillar.Name, score.Points, score.Max, score.ApplicableMax, [.. pillar.Indicators.Zip(score.Indicators).Select(pair => Indicator(pair.First, pair.Second, []))]);

    /// <summary>What is left of a pillar for somebody.</summary>
    /// <param name="allowed">Agencies whose indicators are shown; null: all.</param>
    public static SheetPillar Shown(SheetPillar pillar, ImmutableArray<string>? allowed) => pillar with { Indicators = [.. pillar.Indicators.Where(indicator => IsFor(indicator, allowed))] };

    private static bool IsFor(SheetIndicator indicator, ImmutableArray<string>? allowed) =>
        allowed is not { } only || indicator.Agencies.Any(only.Contains) || indicator.Children.Any(child => IsFor(child, allowed));

    private SheetIndicator Indicator(Indicator indicator, IndicatorScore score, ImmutableArray<string> parents)
    {
        var own = agencies.CodesOf(indicator.Lead, day);
        var lead = own.IsEmpty ? parents : own;
        ImmutableArray<SheetInput> inputs = [.. indicator.Inputs.Select(Input)];
        ImmutableArray<SheetIndicator> children = [.. indicator.Children.Zip(score.Children).Select(pair => Indicator(pair.First, pair.Second, lead))];
        return new SheetIndicator(
            indicator, score, lead, inputs, earlier is null ? null : earlier.Points.GetValueOrDefault(indicator.Code), Flags(indicator, score, inputs, children), children)
        {
            MayChange = changing is not { } only || lead.Any(only.Contains),
        };
    }

    private SheetInput Input(IndicatorInput input)
    {
        var element = definitions.Element(input.Element)!;
        var before = earlier?.Values.GetValueOrDefault(input.Element).Value;
        return new SheetInput(
            input, element, figures[input.Element],
            before is not null && Value.TryParse(element.Type, before, out var value) ? value : null);
    }

    private ImmutableArray<ReviewFlag> Flags(Indicator indicator, IndicatorScore score, ImmutableArray<SheetInput> inputs, ImmutableArray<SheetIndicator> children) =>
    [
        .. inputs.SelectMany(InputFlags)
            .Concat(score.Absence is { } absence && inputs.All(input => input.Value.State.IsPresent()) && absence != ValueState.NotApplicable
                ? [new ReviewFlag(ReviewFlagKind.Absent) { Absence = absence }] : [])
            // A missing part is told where it is missing.
            .Concat(score.Flags.Where(flag => flag.Kind != ScoreFlagKind.MissingChild).Select(flag => new ReviewFlag(ReviewFlagKind.Odd, flag.Letter) { Score = flag.Kind }))
            .Concat(indicator.Disputed is { } doubt ? [new ReviewFlag(ReviewFlagKind.Disputed) { Doubt = doubt }] : [])
            .Concat(children.SelectMany(child => child.Flags.Select(flag => flag with { Letter = flag.Letter is null ? child.Code : $"{child.Code} {flag.Letter}" })))
            .OrderByDescending(flag => flag.Risk),
    ];

    private IEnumerable<ReviewFlag> InputFlags(SheetInput input)
    {
        var letter = input.Input.Letter;
        if (!input.Value.State.IsPresent() && input.Value.State != ValueState.NotApplicable)
            yield return new ReviewFlag(ReviewFlagKind.Absent, letter) { Absence = input.Value.State };
        if (input.Figure is { Standing: DecisionStanding.SourceChanged, Decision: { } old })
            yield return new ReviewFlag(ReviewFlagKind.SourceChanged, letter) { Other = old.SourceValue, Now = input.Figure.Source.Value };
        if (input.Figure.Standing == DecisionStanding.SourceAgrees)
            yield return new ReviewFlag(ReviewFlagKind.SourceAgrees, letter) { Now = input.Figure.Source.Value };
        // Whoever decided has seen what the sources say and what it was before.
        if (input.Figure.IsSettled)
            yield break;
        foreach (var other in input.Stored?.Sources.Where(source => source.PassedOver is not null) ?? [])
            if (input.Value.Value is { } trusted && Value.TryParse(input.Element.Type, other.PassedOver!, out var said) && SourceTolerance.Differs(input.Element, trusted, said))
                yield return new ReviewFlag(ReviewFlagKind.SourcesDiffer, letter) { Source = other.Name, Other = said };
        if (earlier is not null && input.Earlier?.Canonical != input.Value.Value?.Canonical)
            yield return new ReviewFlag(ReviewFlagKind.Changed, letter) { Other = input.Earlier, Now = input.Value.Value };
    }
}
