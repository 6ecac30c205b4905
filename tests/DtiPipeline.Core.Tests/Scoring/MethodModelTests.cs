using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>Every method against a model in exact fractions, written from the documents and not from the code, over random figures.</summary>
public sealed class MethodModelTests
{
    private const int Rounds = 500;

    [Fact]
    public void A_ratio_is_its_share_of_the_maximum() => Compare(
        random => $"type: ratio, numerator: [a, b], denominator: [c]",
        (f, max) => f.C > 0 ? Rational.Min(max, max * f.Ratio) : null);

    [Fact]
    public void A_ratio_to_a_target_is_full_from_the_target_on() => Compare(
        random => $"type: ratio-to-target, numerator: [a, b], denominator: [c], target: {Percent(random)}%",
        (f, max) => f.C > 0 ? Rational.Min(max, max * f.Ratio / f.Target) : null);

    [Fact]
    public void A_ratio_or_full_jumps_at_the_target() => Compare(
        random => $"type: ratio-or-full, numerator: [a, b], denominator: [c], target: {Percent(random)}%",
        (f, max) => f.C == 0 ? null : f.Ratio >= f.Target ? max : max * f.Ratio);

    [Fact]
    public void A_ratio_below_its_floor_is_worth_nothing() => Compare(
        random => $"type: ratio-floor, numerator: [a, b], denominator: [c], floor: {Percent(random)}%",
        (f, max) => f.C == 0 ? null : f.Ratio < f.Target ? Rational.Zero : Rational.Min(max, max * f.Ratio));

    [Fact]
    public void An_inverse_ratio_is_what_the_ratio_leaves() => Compare(
        random => $"type: inverse-ratio, numerator: [a, b], denominator: [c]",
        (f, max) => f.C == 0 ? null : Rational.Max(Rational.Zero, max * (Rational.One - f.Ratio)));

    [Fact]
    public void A_count_is_full_from_the_target_on() => Compare(
        random => $"type: count-to-target, numerator: [a, b], target: {Percent(random)}",
        (f, max) => Rational.Min(max, max * f.Sum / (f.Target * Rational.Of(100))));

    [Fact]
    public void Items_have_so_many_points_each_up_to_the_maximum() => Compare(
        random => $"type: per-item, numerator: [a, b], points: {Percent(random)}",
        (f, max) => Rational.Min(max, f.Sum * f.Target * Rational.Of(100)));

    [Fact]
    public void The_first_step_of_a_scale_that_is_reached_gives_its_part() => Compare(
        random => $"type: bands, of: ratio, numerator: [a, b], denominator: [c], below: 1/9, "
            + $"bands: [{{ at_least: {90 + Percent(random) / 10}%, fraction: 1 }}, {{ above: {Percent(random) % 90}%, fraction: 2/3 }}]",
        (f, max) => f.C == 0 ? null : f.Ratio >= f.Thresholds[0] ? max : f.Ratio > f.Thresholds[1] ? max * new Rational(2, 3) : max * new Rational(1, 9));

    [Fact]
    public void The_best_of_the_group_has_the_maximum_and_the_others_their_share_of_it() => Compare(
        random => "type: min-max, of: value, numerator: [a, b], peer_count: 2",
        (f, max) => Rational.Min(max, max * f.Sum / Rational.Of(700)), new TracePeers(700m, 20m, "221", null));

    [Fact]
    public void Within_the_range_of_the_group_the_worst_has_nothing() => Compare(
        random => "type: min-max, of: value, numerator: [a, b], formula: range, peer_count: 2",
        (f, max) => Rational.Max(Rational.Zero, Rational.Min(max, max * (f.Sum - Rational.Of(20)) / Rational.Of(680))), new TracePeers(700m, 20m, "221", null));

    private static void Compare(Func<Random, string> rule, Func<Figures, Rational, Rational?> model, TracePeers? peers = null)
    {
        var random = new Random(20240412);
        for (var i = 0; i < Rounds; i++)
        {
            var text = rule(random);
            var figures = Figures.Random(random, text);
            var max = random.Next(1, 60);
            var trace = MethodText.Read("{ " + text + " }").Score(new ScoringInput(max, figures.Letters, peers, []));

            var expected = model(figures, Rational.Of(max));
            Assert.Equal(expected is null ? ValueState.Undefined : null, trace.Absence);
            Assert.True(Math.Abs((expected?.ToDecimal() ?? 0m) - trace.Points) < 1e-18m, $"{text}, {figures}: {expected?.ToDecimal()} against {trace.Points}");
            Assert.Equal(trace.Absence is null ? trace.Points : null, TraceArithmetic.Recompute(trace));
            var sum = trace.Terms.Sum(term => term.Points);
            Assert.Equal(trace.Uncapped ?? trace.Points, sum);
        }
    }

    private static int Percent(Random random) => random.Next(1, 100);

    private sealed record Figures(long A, long B, long C, Rational[] Thresholds)
    {
        public Rational Sum => Rational.Of(A + B);

        public Rational Ratio => Sum / Rational.Of(C);

        public Rational Target => Thresholds[0];

        public ImmutableArray<TraceLetter> Letters => [Letter("a", A), Letter("b", B), Letter("c", C)];

        public override string ToString() => $"a={A} b={B} c={C}";

        // Small wholes, so that ratios often hit a threshold exactly; now and then money.
        public static Figures Random(Random random, string rule)
        {
            var unit = random.Next(10) == 0 ? 1_000_003L : 1L;
            var thresholds = Regex.Matches(rule, "(?:target|floor|points|at_least|above): (?<whole>[0-9]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)
                .Select(match => new Rational(int.Parse(match.Groups["whole"].Value, CultureInfo.InvariantCulture), 100));
            return new Figures(random.Next(0, 60) * unit, random.Next(0, 50) * unit, random.Next(0, 101) * unit, [.. thresholds]);
        }

        private static TraceLetter Letter(string letter, long number) => new(letter, "x." + letter, new NumberValue(number), ValueState.Reported);
    }
}
