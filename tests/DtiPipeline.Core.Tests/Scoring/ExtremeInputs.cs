using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>Inputs that earn an indicator all or nothing, in the order of its letters.</summary>
internal static class ExtremeInputs
{
    private const decimal Whole = 600m;

    public static Value[] Best(Indicator indicator) => indicator.Method switch
    {
        Choice choice => [Chosen(choice.Options.MaxBy(option => option.Fraction.Of(1m))!.Key)],
        Parts => [.. indicator.Inputs.Select(_ => new BooleanValue(true))],
        ByDate dates => [.. indicator.Inputs.Select(input => input.Letter == dates.Gate ? (Value)new BooleanValue(true) : new DateValue(Earliest))],
        Bands { Gate: { } gate } bands => By(indicator, letter => letter == gate ? new BooleanValue(true) : new NumberValue(bands.Steps[0].Threshold)),
        InverseRatio inverse => Ratio(indicator, inverse.Rule, above: 0m),
        _ => By(indicator, letter => new NumberValue(Rule(indicator)?.Denominator.Contains(letter) == true ? Whole : Whole * Math.Max(1, Rule(indicator)?.Denominator.Length ?? 1))),
    };

    public static Value[] Worst(Indicator indicator) => indicator.Method switch
    {
        Choice choice => [Chosen(choice.Options.MinBy(option => option.Fraction.Of(1m))!.Key)],
        Parts => [.. indicator.Inputs.Select(_ => new BooleanValue(false))],
        ByDate dates => [.. indicator.Inputs.Select(input => input.Letter == dates.Gate ? (Value)new BooleanValue(false) : new DateValue(Latest))],
        Bands { Gate: { } gate } => By(indicator, letter => letter == gate ? new BooleanValue(false) : new NumberValue(0m)),
        InverseRatio inverse => Ratio(indicator, inverse.Rule, above: Whole),
        _ => Ratio(indicator, Rule(indicator), above: 0m),
    };

    public static RatioRule? Rule(Indicator indicator) => indicator.Method switch
    {
        Ratio method => method.Rule,
        RatioToTarget method => method.Rule,
        RatioOrFull method => method.Rule,
        RatioFloor method => method.Rule,
        InverseRatio method => method.Rule,
        Bands method => method.Rule,
        MinMax method => method.Rule,
        _ => null,
    };

    private static readonly DateOnly Earliest = new(2020, 1, 1);
    private static readonly DateOnly Latest = new(2030, 12, 31);

    private static Value[] Ratio(Indicator indicator, RatioRule? rule, decimal above) =>
        By(indicator, letter => new NumberValue(rule?.Denominator.Contains(letter) == true ? Whole : letter == rule?.Minimum?.Letter && above == 0m ? 0m : above));

    private static Value[] By(Indicator indicator, Func<string, Value> value) => [.. indicator.Inputs.Select(input => value(input.Letter))];

    private static Value Chosen(string key) => key is "true" or "false" ? new BooleanValue(key == "true") : new ChoiceValue(key);
}
