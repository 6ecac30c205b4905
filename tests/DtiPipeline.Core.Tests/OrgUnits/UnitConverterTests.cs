using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.OrgUnits.Converting;

namespace DtiPipeline.Core.Tests.OrgUnits;

/// <summary>Figures on another day's units: on the real register, and on registers that a seeded generator makes.</summary>
public sealed class UnitConverterTests
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly After = new(2025, 7, 1);
    private static readonly SourceSpan Nowhere = new("units.csv", 1, 1, 1);

    [Fact]
    public void Communes_of_Tuan_Giao_are_added_up_into_those_they_became()
    {
        var communes = RealUnits.Register.Children("099", Before).Select((unit, at) => new UnitFigure(unit.Code, 100 + at)).ToList();
        var converted = UnitConverter.Convert(RealUnits.Register, communes, Before, After, MergeRule.Sum);
        Assert.Contains(converted.Figures, figure => figure is { Unit: { Code: "03253", Name: "Xã Tuần Giáo" }, Of.Length: > 1 });
        Assert.Equal(communes.Sum(figure => figure.Value), converted.Figures.Sum(figure => figure.Value) + converted.Left.Sum(left => left.Figure.Value));
        Assert.True(converted.Figures.Length < communes.Count);
    }

    [Fact]
    public void A_district_has_nowhere_to_go_after_June_2025()
    {
        var left = Assert.Single(UnitConverter.Convert(RealUnits.Register, [new UnitFigure("099", 5m)], Before, After, MergeRule.Sum).Left);
        Assert.Equal(ConversionProblem.Ended, left.Problem);
    }

    [Fact]
    public void A_code_that_another_unit_got_carries_no_figure_over()
    {
        // 03260 was Xã Rạng Đông and is Xã Pú Nhung.
        var communes = RealUnits.Register.Children("099", Before).Select(unit => new UnitFigure(unit.Code, 1m)).ToList();
        var there = UnitConverter.Convert(RealUnits.Register, communes, Before, After, MergeRule.Sum).Figures.SingleOrDefault(figure => figure.Unit.Code == "03260");
        Assert.True(there is null || there.Unit.Name == RealUnits.Register.Find("03260", After)!.Name);
        Assert.All(UnitConverter.Convert(RealUnits.Register, [new UnitFigure("03260", 1m)], Before, After, MergeRule.Sum).Figures, figure => Assert.Equal(["03260"], figure.Of));
    }

    [Theory]
    [InlineData(MergeRule.Sum, 30.0)]
    [InlineData(MergeRule.WeightedMean, 17.5)]
    [InlineData(MergeRule.Latest, 20.0)]
    [InlineData(MergeRule.Refuse, null)]
    public void A_merger_goes_by_the_rule(MergeRule rule, double? expected)
    {
        var register = Merger(confirmed: null, evidence: "Nghị quyết 1/NQ");
        var converted = UnitConverter.Convert(register, [new UnitFigure("1", 10m, 1m, new DateOnly(2024, 1, 1)), new UnitFigure("2", 20m, 3m, new DateOnly(2024, 2, 1))], Before, After, rule);
        Assert.Equal(expected is null ? null : (decimal)expected.Value, converted.Figures.SingleOrDefault()?.Value);
        Assert.Equal(expected is null ? 2 : 0, converted.Left.Count(left => left.Problem == ConversionProblem.NotMergeable));
    }

    /// <summary>Each figure as <c>value [weight] [month of 2024]</c>; <c>-</c> where that is not known.</summary>
    [Theory]
    [InlineData(MergeRule.WeightedMean, "10 1 -", "20 - -", null, ConversionProblem.NoWeight, "2")]
    [InlineData(MergeRule.WeightedMean, "10 - -", "20 - -", null, ConversionProblem.NoWeight, "1 2")]
    [InlineData(MergeRule.WeightedMean, "10 -1 -", "20 - -", null, ConversionProblem.NoWeight, "2")]
    [InlineData(MergeRule.WeightedMean, "10 0 -", "20 0 -", null, ConversionProblem.BadWeight, "")]
    [InlineData(MergeRule.WeightedMean, "10 -1 -", "20 3 -", null, ConversionProblem.BadWeight, "1")]
    [InlineData(MergeRule.WeightedMean, "10 -1 -", "20 1 -", null, ConversionProblem.BadWeight, "1")]
    [InlineData(MergeRule.WeightedMean, "10 0 -", "20 3 -", 20.0, null, "")]
    [InlineData(MergeRule.Latest, "10 - 1", "20 - -", null, ConversionProblem.NoDay, "2")]
    [InlineData(MergeRule.Latest, "10 - 2", "20 - 2", null, ConversionProblem.SameDay, "")]
    [InlineData(MergeRule.Latest, "20 - 2", "20 - 2", 20.0, null, "")]
    [InlineData(MergeRule.Latest, "10 - 3", "20 - 2", 10.0, null, "")]
    [InlineData(MergeRule.Sum, "10 - -", "-4 - -", 6.0, null, "")]
    [InlineData(MergeRule.Refuse, "10 1 1", "20 1 2", null, ConversionProblem.NotMergeable, "")]
    public void Without_weights_or_days_that_tell_there_is_no_figure_and_the_units_at_fault_are_named(
        MergeRule rule, string first, string second, double? expected, ConversionProblem? problem, string lacking)
    {
        var converted = UnitConverter.Convert(Merger(confirmed: null, evidence: "Nghị quyết 1/NQ"), [Figure("1", first), Figure("2", second)], Before, After, rule);
        Assert.Equal((decimal?)expected, converted.Figures.SingleOrDefault()?.Value);
        Assert.Equal(problem is null ? [] : ["1", "2"], converted.Left.Select(left => left.Figure.Code));
        Assert.All(converted.Left, left => Assert.Equal((problem!.Value, lacking), (left.Problem, string.Join(' ', left.Lacking))));
    }

    [Theory]
    [InlineData(MergeRule.Sum, 60.0)]
    [InlineData(MergeRule.WeightedMean, 24.0)]
    [InlineData(MergeRule.Latest, 30.0)]
    [InlineData(MergeRule.Refuse, null)]
    public void A_unit_merged_twice_is_put_together_from_what_it_was_first(MergeRule rule, double? expected)
    {
        var later = After.AddYears(1);
        var register = new OrgUnitRegister(
            [Unit("1", null, After), Unit("2", null, After), Unit("3", After, later), Unit("4", null, later), Unit("5", later, null)],
            [
                Edge("1", "3", After, LineageEdge.Full, "Nghị quyết 1/NQ", null), Edge("2", "3", After, LineageEdge.Full, "Nghị quyết 1/NQ", null),
                Edge("3", "5", later, LineageEdge.Full, "Nghị quyết 2/NQ", null), Edge("4", "5", later, LineageEdge.Full, "Nghị quyết 2/NQ", null),
            ]);
        var converted = UnitConverter.Convert(register, [Figure("1", "10 1 1"), Figure("2", "20 1 2"), Figure("4", "30 3 3")], Before, later, rule);
        Assert.Equal((decimal?)expected, converted.Figures.SingleOrDefault()?.Value);
        Assert.Equal(expected is null ? 3 : 0, converted.Left.Length);
        if (expected is not null)
            Assert.Equal(["1", "2", "4"], converted.Figures.Single().Of.Order());
    }

    [Theory]
    [InlineData(MergeRule.Sum)]
    [InlineData(MergeRule.WeightedMean)]
    [InlineData(MergeRule.Latest)]
    [InlineData(MergeRule.Refuse)]
    public void A_unit_that_goes_on_keeps_its_figure_whatever_the_rule(MergeRule rule)
    {
        var register = new OrgUnitRegister([Unit("1", null, null), Unit("2", null, After), Unit("3", After, null)], [Edge("2", "3", After, LineageEdge.Full, "Nghị quyết 1/NQ", null)]);
        var converted = UnitConverter.Convert(register, [new UnitFigure("1", 10m), new UnitFigure("2", 20m)], Before, After, rule);
        Assert.Equal([("1", 10m), ("3", 20m)], converted.Figures.Select(figure => (figure.Unit.Code, figure.Value)).Order());
    }

    [Fact]
    public void Nothing_is_put_on_the_units_of_an_earlier_day()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => UnitConverter.Convert(Merger(null, "Nghị quyết 1/NQ"), [new UnitFigure("3", 30m)], After, Before, MergeRule.Sum));
        Assert.StartsWith("a unit of today cannot be divided into those it was made of", refused.Message, StringComparison.Ordinal);
        Assert.Equal(30m, Assert.Single(UnitConverter.Convert(Merger(null, "Nghị quyết 1/NQ"), [new UnitFigure("3", 30m)], After, After, MergeRule.Refuse).Figures).Value);
    }

    [Theory]
    [InlineData(null, ConversionProblem.Unconfirmed)]
    [InlineData("Lò Thị An", null)]
    public void What_is_only_inferred_waits_for_a_person(string? confirmed, ConversionProblem? problem)
    {
        var converted = UnitConverter.Convert(Merger(confirmed, "inferred from the name"), [new UnitFigure("1", 10m), new UnitFigure("2", 20m)], Before, After, MergeRule.Sum);
        Assert.Equal(problem is null ? [] : new ConversionProblem?[] { problem, problem }, converted.Left.Select(left => (ConversionProblem?)left.Problem));
    }

    [Fact]
    public void A_merger_of_which_one_figure_is_missing_has_none()
    {
        var left = Assert.Single(UnitConverter.Convert(Merger(null, "Nghị quyết 1/NQ"), [new UnitFigure("1", 10m)], Before, After, MergeRule.Sum).Left);
        Assert.Equal(ConversionProblem.Incomplete, left.Problem);
    }

    [Fact]
    public void Totals_are_conserved_whatever_happened_to_the_units()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var register = Invented(random);
            ImmutableArray<UnitFigure> figures = [.. register.Versions.Where(version => version.IsValid(Before) && random.Next(10) > 0).Select(version => new UnitFigure(version.Code, random.Next(1000), random.Next(1, 50)))];
            var sum = UnitConverter.Convert(register, figures, Before, After.AddYears(1), MergeRule.Sum);
            Assert.Equal(figures.Sum(figure => figure.Value), sum.Figures.Sum(figure => figure.Value) + sum.Left.Sum(left => left.Figure.Value));
            var mean = UnitConverter.Convert(register, figures, Before, After.AddYears(1), MergeRule.WeightedMean);
            Assert.Equal(
                figures.Sum(figure => figure.Value * figure.Weight!.Value),
                decimal.Round(mean.Figures.Sum(figure => figure.Value * figure.Weight!.Value) + mean.Left.Sum(left => left.Figure.Value * left.Figure.Weight!.Value), 12));
            var given = figures.ToDictionary(figure => figure.Code, figure => figure.Value);
            // Where all weigh the same, a mean goes off its bounds by its last digit.
            const decimal Digit = 0.000000001m;
            Assert.All(mean.Figures, figure => Assert.InRange(figure.Value, figure.Of.Min(code => given[code]) - Digit, figure.Of.Max(code => given[code]) + Digit));
            Assert.Equal(figures.Length, sum.Figures.Sum(figure => figure.Of.Length) + sum.Left.Length);
            Assert.Equal(figures.Length, sum.Figures.SelectMany(figure => figure.Of).Concat(sum.Left.Select(left => left.Figure.Code)).Distinct().Count());
        }
    }

    private static UnitFigure Figure(string code, string written)
    {
        var parts = written.Split(' ');
        decimal? Number(string part) => part == "-" ? null : decimal.Parse(part, System.Globalization.CultureInfo.InvariantCulture);
        return new UnitFigure(code, Number(parts[0])!.Value, Number(parts[1]), Number(parts[2]) is { } month ? new DateOnly(2024, (int)month, 1) : null);
    }

    private static OrgUnitRegister Merger(string? confirmed, string evidence) => new(
        [Unit("1", null, After), Unit("2", null, After), Unit("3", After, null)],
        [Edge("1", "3", After, LineageEdge.Full, evidence, confirmed), Edge("2", "3", After, LineageEdge.Full, evidence, confirmed)]);

    /// <summary>Units that go on, end, are renumbered, merged and divided, on two days.</summary>
    private static OrgUnitRegister Invented(Random random)
    {
        var (versions, lineage) = (new List<OrgUnitVersion>(), new List<LineageEdge>());
        var living = Enumerable.Range(0, 12).Select(number => (Code: $"a{number}", From: (DateOnly?)null)).ToList();
        var number = 0;
        foreach (var day in new[] { After, After.AddMonths(6) })
        {
            var next = new List<(string Code, DateOnly? From)>();
            foreach (var (code, from) in living)
            {
                var fate = random.Next(5);
                if (fate == 0)
                    next.Add((code, from));
                else
                    versions.Add(Unit(code, from, day));
                if (fate == 1)
                    continue;
                foreach (var _ in Enumerable.Range(0, fate == 4 ? 2 : fate == 0 ? 0 : 1))
                {
                    // Some go into a unit that others go into too.
                    var target = random.Next(2) == 0 ? $"n{number++}" : $"m{day.Month}{random.Next(2)}";
                    if (lineage.Any(edge => edge.OldCode == code && edge.NewCode == target && edge.Effective == day))
                        continue;
                    lineage.Add(Edge(code, target, day, fate == 4 ? "part" : LineageEdge.Full, random.Next(6) == 0 ? "inferred" : "Nghị quyết", null));
                    if (!next.Any(one => one.Code == target))
                        next.Add((target, day));
                }
            }
            living = next;
        }
        versions.AddRange(living.Select(one => Unit(one.Code, one.From, null)));
        return new OrgUnitRegister([.. versions], [.. lineage]);
    }

    private static OrgUnitVersion Unit(string code, DateOnly? from, DateOnly? to) => new(code, $"Xã {code}", "xa", null, from, to, null, "", Nowhere);

    private static LineageEdge Edge(string old, string @new, DateOnly day, string extent, string evidence, string? confirmed) =>
        new(old, old, @new, @new, day, extent, null, evidence, Nowhere) { ConfirmedBy = confirmed };
}
