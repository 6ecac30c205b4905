using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>Every method with every value state.</summary>
public sealed class StateTableTests
{
    private static readonly Dictionary<string, (string Rule, Value A, Value B)> Rules = new()
    {
        ["choice"] = ("type: choice, letter: b, options: [{ key: x, label: X, fraction: 1 }]", new ChoiceValue("x"), new ChoiceValue("x")),
        ["parts"] = ("type: parts, parts: [{ letter: a, fraction: 1/2 }, { letter: b, fraction: 1/2 }]", new BooleanValue(true), new BooleanValue(true)),
        ["bands"] = ("type: bands, of: ratio, numerator: [a], denominator: [b], bands: [{ at_least: 1%, fraction: 1 }]", new NumberValue(1), new NumberValue(2)),
        ["ratio"] = ("type: ratio, numerator: [a], denominator: [b]", new NumberValue(1), new NumberValue(2)),
        ["ratio-to-target"] = ("type: ratio-to-target, numerator: [a], denominator: [b], target: 80%", new NumberValue(1), new NumberValue(2)),
        ["ratio-or-full"] = ("type: ratio-or-full, numerator: [a], denominator: [b], target: 80%", new NumberValue(1), new NumberValue(2)),
        ["ratio-floor"] = ("type: ratio-floor, numerator: [a], denominator: [b], floor: 20%", new NumberValue(1), new NumberValue(2)),
        ["count-to-target"] = ("type: count-to-target, numerator: [a, b], target: 20", new NumberValue(1), new NumberValue(2)),
        ["per-item"] = ("type: per-item, numerator: [a, b], points: 1", new NumberValue(1), new NumberValue(2)),
        ["min-max"] = ("type: min-max, of: ratio, numerator: [a], denominator: [b], peer_count: 2", new NumberValue(1), new NumberValue(2)),
        ["inverse-ratio"] = ("type: inverse-ratio, numerator: [a], denominator: [b]", new NumberValue(1), new NumberValue(2)),
        ["by-date"] = ("type: by-date, letter: b, steps: [{ by: 2024-01-31, fraction: 1 }]", new DateValue(default), new DateValue(default)),
    };

    public static TheoryData<string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string>();
            foreach (var method in Rules.Keys)
                foreach (var state in ValueStates.Words.Words)
                    table.Add(method, state);
            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_value_that_is_there_is_scored_and_an_absence_never_is(string method, string word)
    {
        ValueStates.Words.TryGet(word, out var state);
        var (rule, a, b) = Rules[method];

        var trace = MethodText.Read("{ " + rule + " }").Score(new ScoringInput(
            10m, [new TraceLetter("a", "x.a", a, ValueState.Reported), new TraceLetter("b", "x.b", state.IsPresent() ? b : null, state)],
            new TracePeers(1m, 0m, "221", null), []));

        Assert.Equal(state.IsPresent() ? null : state, trace.Absence);
        Assert.Equal(state.IsPresent(), trace.Points > 0m);
        Assert.Empty(trace.Flags);
    }

    [Fact]
    public void The_table_holds_every_method_that_reads_letters()
    {
        Assert.Equal(ScoringMethod.Variants.Words.Except(["sum-of-children"]).Order(), Rules.Keys.Order());
    }
}
