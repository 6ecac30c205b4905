using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Mapping;

public class CoverageRuleTests
{
    private static readonly Window Quarter = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31));
    private static readonly ExpectedBase Communes = new("099", ["03253", "03259"]);
    private static readonly ExpectedBase Offices = new("099", ["099", "03253", "03259"]);
    private static readonly StreamAnswers Answered = new() { Covers = CoverageKind.Scope, Wanted = Quarter, Answered = [Quarter] };
    private static readonly StreamAnswers Listed = new() { Covers = CoverageKind.Rows, Wanted = Quarter };

    [Fact]
    public void A_covered_unit_without_rows_has_zero() =>
        Assert.Equal("03253=0 reported, 03259=7 reported, 099=7 reported 2/2", Decide(Communes, Answered, ("03259", 7, 1), ("099", 7, 1)));

    [Fact]
    public void A_unit_that_is_not_in_the_list_has_no_number_and_the_district_is_incomplete() =>
        Assert.Equal("03253=- not-reported, 03259=7 reported, 099=- incomplete 1/2 partial 7", Decide(Communes, Listed, ("03259", 7, 1), ("099", 7, 1)));

    [Fact]
    public void A_rejected_row_makes_its_unit_rejected_and_the_district_incomplete() => Assert.Equal(
        "03253=- rejected, 03259=7 reported, 099=- incomplete 1/2 partial 7",
        Decide(Communes, Listed with { Rejected = ["03253"] }, ("03259", 7, 1), ("099", 7, 1)));

    [Fact]
    public void A_rejected_row_spoils_no_single_value_whose_own_row_is_there()
    {
        var sheet = new ExpectedBase("099", ["099"]);
        var rejected = Listed with { Rejected = ["099"] };
        var there = CoverageRule.Decide("e", sheet, RollUp.None, rejected, _ => new ElementCount(new NumberValue(7m), 1), isCount: false, ValueState.Declared);
        var missing = CoverageRule.Decide("e", sheet, RollUp.None, rejected, _ => ElementCount.Nothing, isCount: false, ValueState.Declared);
        Assert.Equal("099=7 declared; 099=- rejected", $"{Text(there)}; {Text(missing)}");
    }

    [Fact]
    public void A_source_that_never_answered_is_down_for_every_unit() => Assert.Equal(
        "03253=- source-down, 03259=- source-down, 099=- source-down 0/2",
        Decide(Communes, Answered with { Answered = [], State = SourceState.Down }));

    [Fact]
    public void Windows_that_leave_a_day_out_do_not_cover()
    {
        var holed = Answered with { Answered = [Quarter with { To = new(2024, 2, 10) }, Quarter with { From = new(2024, 2, 12) }] };
        Assert.Equal("03253=- incomplete, 03259=- not-reported, 099=- incomplete 0/2 partial 3", Decide(Communes, holed, ("03253", 3, 1), ("099", 3, 1)));
    }

    [Fact]
    public void Windows_that_touch_cover_together()
    {
        var joined = Answered with { Answered = [Quarter with { From = new(2024, 2, 11) }, Quarter with { To = new(2024, 2, 10) }] };
        Assert.True(joined.IsAnswered);
    }

    [Fact]
    public void Rows_of_an_unknown_unit_keep_the_district_incomplete() => Assert.Equal(
        "03253=1 reported, 03259=7 reported, 099=- incomplete 2/2 partial 8",
        Decide(Communes, Answered with { RowsWithoutUnit = 3 }, ("03253", 1, 1), ("03259", 7, 1), ("099", 8, 2)));

    [Fact]
    public void A_unit_without_rows_is_not_zero_while_rows_wait_for_their_unit() => Assert.Equal(
        "03253=- incomplete, 03259=7 reported, 099=- incomplete 1/2 partial 7",
        Decide(Communes, Answered with { RowsWithoutUnit = 3 }, ("03259", 7, 1), ("099", 7, 1)));

    [Fact]
    public void A_share_is_enough_where_the_mapping_says_so() => Assert.Equal(
        "03253=- not-reported, 03259=7 reported, 099=7 reported 1/2",
        Decide(Communes, Listed, new RollUp(0.5m), ("03259", 7, 1), ("099", 7, 1)));

    [Fact]
    public void A_districts_own_offices_must_report_too_where_they_are_expected()
    {
        Assert.Equal("03253=1 reported, 03259=7 reported, 099=- incomplete 2/3 partial 8", Decide(Offices, Listed, ("03253", 1, 1), ("03259", 7, 1), ("099", 8, 2)));
        Assert.Equal("03253=1 reported, 03259=7 reported, 099=10 reported 3/3", Decide(Offices, Listed, ("03253", 1, 1), ("03259", 7, 1), ("099", 10, 3)));
    }

    [Fact]
    public void A_word_without_meaning_keeps_its_unit_from_having_a_value()
    {
        var values = CoverageRule.Decide("e", Communes, RollUp.All, Answered,
            unit => unit is "03253" or "099" ? new ElementCount(new NumberValue(4m), 4) { Unmapped = 1, BaseUnits = 1 } : ElementCount.Nothing, true, ValueState.Reported);
        Assert.Equal("03253=- rejected, 03259=0 reported, 099=- incomplete 1/2 partial 4", Text(values));
    }

    private static string Decide(ExpectedBase expected, StreamAnswers answers, params (string Unit, int Value, int BaseUnits)[] counts) =>
        Decide(expected, answers, RollUp.All, counts);

    private static string Decide(ExpectedBase expected, StreamAnswers answers, RollUp rollUp, params (string Unit, int Value, int BaseUnits)[] counts)
    {
        var byUnit = counts.ToDictionary(count => count.Unit, count => new ElementCount(new NumberValue(count.Value), 1) { BaseUnits = count.BaseUnits });
        return Text(CoverageRule.Decide("e", expected, rollUp, answers, unit => byUnit.GetValueOrDefault(unit, ElementCount.Nothing), true, ValueState.Reported));
    }

    private static string Text(IEnumerable<DataValue> values) => string.Join(", ", values.Select(value =>
        $"{value.Unit}={value.Value?.Canonical ?? "-"} {value.State.Word()}"
        + (value.Expected is null ? "" : $" {value.Covered}/{value.Expected}")
        + (value.Unit == "099" && value.Partial is { } partial ? $" partial {partial}" : "")));
}
