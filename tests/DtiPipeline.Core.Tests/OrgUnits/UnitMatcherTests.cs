using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Core.Tests.OrgUnits;

public sealed class UnitMatcherTests
{
    private static readonly UnitMatcher Matcher = new(RealUnits.Register);

    private static readonly DateOnly[] Days = [new(2019, 6, 30), new(2020, 2, 1), new(2021, 3, 1), new(2022, 1, 1), new(2023, 12, 31), new(2024, 12, 31), new(2025, 6, 30), new(2025, 7, 1)];

    [Fact]
    public void Every_unit_is_found_under_its_own_name_inside_its_parent()
    {
        foreach (var (unit, day) in Valid().Where(pair => pair.Unit.ParentCode is not null))
        {
            var match = Matcher.Match(unit.Name, null, unit.ParentCode, day, null);

            Assert.True(match.Unit == unit, $"{unit.Key} {unit.Name} on {day:O}: {match.Status} {match.Rule} {match.Detail}");
        }
    }

    [Fact]
    public void Every_unit_is_found_under_its_code_on_each_of_its_days()
    {
        foreach (var (unit, day) in Valid())
            Assert.Equal(unit, Matcher.Match("", unit.Code, null, day, null).Unit);
    }

    [Fact]
    public void A_name_that_nobody_has_any_more_never_matches_but_by_a_stale_type()
    {
        foreach (var day in Days)
            foreach (var gone in RealUnits.Register.Versions.Where(unit => unit.ValidTo <= day))
            {
                var match = Matcher.Match(gone.Name, null, null, day, null);

                if (match.Status == MatchStatus.Matched)
                    Assert.True(match.Unit!.Name == gone.Name || (match.Rule == MatchRules.StaleType && match.Unit.Bare() == gone.Bare()) || match.Rule == MatchRules.TonePlacement, $"{gone.Name} on {day:O}: {match.Unit}");
            }
    }

    [Fact]
    public void A_unit_is_given_exactly_when_matched()
    {
        foreach (var text in new[] { "Xã Mường Mùn", "Tuần Giáo", "Tổng cộng", "Xã Mường Mun", "Nơi khác" })
        {
            var match = Matcher.Match(text, null, "099", new DateOnly(2024, 12, 31), null);

            Assert.Equal(match.Status == MatchStatus.Matched, match.Unit is not null);
        }
    }

    [Fact]
    public void The_detail_names_warnings_and_candidates()
    {
        Assert.Equal("DTI5101", Matcher.Match("", "3268", "099", new DateOnly(2024, 12, 31), null).Detail);
        Assert.Equal("03253@:DTI5151 099@:DTI5151", Matcher.Match("Tuần Giáo", null, "099", new DateOnly(2024, 12, 31), null).Detail);
    }

    /// <summary>No unit of the provinces that ship has an apostrophe, so these are invented after names of Đắk Lắk.</summary>
    [Theory]
    [InlineData("Xã Ea H'Hoà", "1", "matched name")]
    [InlineData("Xã Ea H’Hoà", "1", "matched name")]
    [InlineData("Xã Ea H`Hoà", "1", "matched name")]
    [InlineData("Xã Ea H'Hòa", "1", "suggested diacritics-differ")]
    [InlineData("Xã Ea H Hoà", "1", "suggested similar-spelling")]
    [InlineData("XA EA H'HOA", "1", "matched name-no-diacritics")]
    [InlineData("Xã Hòa Thuý", "2", "matched name-tone-placement")]
    [InlineData("Xã Hoà Thúy", "2", "matched name-tone-placement")]
    [InlineData("Xã Hoà Thuí", "2", "suggested similar-spelling")]
    public void Tone_marks_are_moved_in_no_name_with_an_apostrophe(string text, string code, string expected)
    {
        var at = new SourceSpan("units.csv", 1, 1, 1);
        var matcher = new UnitMatcher(new OrgUnitRegister(
            [new("9", "Huyện Thử", "Huyện", null, null, null, null, "", at), new("1", "Xã Ea H'Hoà", "Xã", "9", null, null, null, "", at), new("2", "Xã Hoà Thuý", "Xã", "9", null, null, null, "", at)], []));

        var match = matcher.Match(text, null, "9", new DateOnly(2024, 12, 31), null);

        Assert.Equal((expected, code), ($"{match.Status.Word()} {match.Rule}", match.Unit?.Code ?? Assert.Single(match.Candidates).Unit.Code));
    }

    [Fact]
    public void Thousands_of_words_are_matched_against_one_index()
    {
        var names = RealUnits.Register.Versions.Select(unit => unit.Name).ToList();
        var matched = Enumerable.Range(0, 2_000)
            .Count(at => Matcher.Match($"{at % 99}. UBND {names[at % names.Count]}", null, "11", new DateOnly(2024, 12, 31), null).Status == MatchStatus.Matched);

        Assert.True(matched > 60);
    }

    private static IEnumerable<(OrgUnitVersion Unit, DateOnly Day)> Valid() =>
        from day in Days from unit in RealUnits.Register.Versions where unit.IsValid(day) select (unit, day);
}
