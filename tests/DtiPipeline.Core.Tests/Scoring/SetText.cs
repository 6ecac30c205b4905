using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>Small sets and values for tests, in few words.</summary>
internal static class SetText
{
    private static readonly SourceSpan Here = new("set.yaml", 1, 1, 1);

    /// <summary>An indicator whose letters stand for the elements <c>x.a</c>, <c>x.b</c> … of its code.</summary>
    public static Indicator Indicator(string code, decimal max, string method, params Indicator[] children)
    {
        var rule = MethodText.Read(method);
        return new Indicator
        {
            Code = code,
            NameAsPrinted = "Chỉ tiêu " + code,
            Name = "Chỉ tiêu " + code,
            Max = max,
            SourceItem = "II." + code,
            Method = rule,
            Inputs = [.. rule.Letters.Order(StringComparer.Ordinal).Select(letter => new IndicatorInput(letter, letter, code + "." + letter, null, Here))],
            Children = [.. children],
            At = Here,
        };
    }

    public static IndicatorSet Set(params Indicator[] indicators) => new()
    {
        Id = "thu-nghiem",
        Title = "Bộ thử nghiệm",
        Level = "huyen",
        Document = new IssuingDocument("1/QĐ", "2024-01-01", "UBND", "thu.txt"),
        TotalPrinted = indicators.Sum(indicator => indicator.Max),
        Period = new SetPeriod(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), null, []),
        General = [],
        Pillars = [.. indicators.GroupBy(indicator => indicator.Code.Split('.')[0]).Select(pillar =>
            new Pillar(pillar.Key, "Nhóm " + pillar.Key, pillar.Sum(indicator => indicator.Max), null, [.. pillar], Here))],
        At = Here,
    };

    /// <param name="values"><c>1.1.a=12 1.1.b=late</c></param>
    public static UnitValues Unit(string code, string values) => new(
        code,
        values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => value.Split('=')).ToDictionary(value => value[0], value => Parse(code, value[0], value[1])));

    private static DataValue Parse(string unit, string element, string text) => ValueStates.Words.TryGet(text, out var state)
        ? new DataValue(unit, element, null, state)
        : new DataValue(unit, element, MethodCase.ParseValue(text), ValueState.Reported);
}
