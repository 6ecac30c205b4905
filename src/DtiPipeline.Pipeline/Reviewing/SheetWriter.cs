using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Mapping.Resolving;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Lays scores and values out as a page shows them.</summary>
/// <param name="allowed">Agencies whose indicators are shown; null: all.</param>
internal sealed class SheetWriter(
    DefinitionSet definitions, LeadAgencies agencies, DateOnly day, ImmutableArray<string>? allowed, UnitValues values, ImmutableDictionary<string, SheetValue> stored, EarlierCard? earlier)
{
    public SheetPillar Pillar(Pillar pillar, PillarScore score) => new(
        pillar.Code, pillar.Name, score.Points, score.Max, score.ApplicableMax,
        [.. pillar.Indicators.Zip(score.Indicators).Select(pair => Indicator(pair.First, pair.Second, [])).Where(IsShown)]);

    private bool IsShown(SheetIndicator indicator) =>
        allowed is not { } only || indicator.Agencies.Any(only.Contains) || indicator.Children.Any(IsShown);

    private SheetIndicator Indicator(Indicator indicator, IndicatorScore score, ImmutableArray<string> parents)
    {
        var own = agencies.CodesOf(indicator.Lead, day);
        var lead = own.IsEmpty ? parents : own;
        ImmutableArray<SheetInput> inputs = [.. indicator.Inputs.Select(Input)];
        ImmutableArray<SheetIndicator> children = [.. indicator.Children.Zip(score.Children).Select(pair => Indicator(pair.First, pair.Second, lead))];
        return new SheetIndicator(
            indicator, score, lead, inputs, earlier is null ? null : earlier.Points.GetValueOrDefault(indicator.Code), Flags(indicator, score, inputs, children), children);
    }

    private SheetInput Input(IndicatorInput input)
    {
        var element = definitions.Element(input.Element)!;
        var before = earlier?.Values.GetValueOrDefault(input.Element).Value;
        return new SheetInput(
            input, element, ValuesForm.ValueOf(values, input.Element), stored.GetValueOrDefault(input.Element),
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
        foreach (var other in input.Stored?.Sources.Where(source => source.PassedOver is not null) ?? [])
            if (input.Value.Value is { } trusted && Value.TryParse(input.Element.Type, other.PassedOver!, out var said) && SourceTolerance.Differs(input.Element, trusted, said))
                yield return new ReviewFlag(ReviewFlagKind.SourcesDiffer, letter) { Source = other.Name, Other = said };
        if (earlier is not null && input.Earlier?.Canonical != input.Value.Value?.Canonical)
            yield return new ReviewFlag(ReviewFlagKind.Changed, letter) { Other = input.Earlier, Now = input.Value.Value };
    }
}
