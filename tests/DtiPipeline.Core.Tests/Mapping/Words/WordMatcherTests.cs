using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;

namespace DtiPipeline.Core.Tests.Mapping.Words;

public sealed class WordMatcherTests
{
    private static readonly DateOnly Day = new(2024, 6, 30);

    [Theory]
    [InlineData("Đã trả kết quả", "done")]
    [InlineData("ĐÃ TRẢ KẾT QUẢ", "done")]
    [InlineData("  đã trả\u00A0 kết  quả ", "done")]
    [InlineData("Đa\u0303 tra\u0309 kê\u0301t qua\u0309", "done")]
    public void A_word_is_found_whatever_its_blanks_case_and_composition(string raw, string meaning)
    {
        Assert.Equal(meaning, Matcher(Row("Đã trả kết quả", "done")).Match(raw, null, Day).Meaning);
    }

    [Fact]
    public void An_unmapped_word_has_no_meaning_and_similar_rows_as_candidates()
    {
        var match = Matcher(Row("Đã trả kết quả", "done"), Row("Đang xử lý", "open")).Match("Đã trả kết qủa", null, Day);

        Assert.Null(match.Meaning);
        Assert.Equal(WordRules.Unmapped, match.Rule);
        Assert.Equal("done", Assert.Single(match.Candidates).Meaning);
    }

    [Fact]
    public void A_word_confirmed_to_mean_nothing_is_not_unmapped()
    {
        var match = Matcher(Row("Chờ bổ sung", CrosswalkRow.NoMatch)).Match("Chờ bổ sung", null, Day);

        Assert.Null(match.Meaning);
        Assert.Equal(WordRules.ConfirmedNone, match.Rule);
    }

    [Theory]
    [InlineData("done", "steward", WordState.Matched)]
    [InlineData("done", null, WordState.AutoMatched)]
    [InlineData(CrosswalkRow.NoMatch, "steward", WordState.ConfirmedNone)]
    [InlineData(CrosswalkRow.NoMatch, null, WordState.AutoNone)]
    public void A_row_counts_as_a_persons_only_with_a_name(string meaning, string? by, WordState state)
    {
        var match = Matcher(Row("Khác", meaning) with { By = by }).Match("Khác", null, Day);

        Assert.Equal(state, WordStates.StateOf(match));
        Assert.Equal(meaning == CrosswalkRow.NoMatch ? null : meaning, match.Meaning);
        Assert.Equal(state == WordState.AutoNone, WordStates.StateOf(match).IsOpen());
    }

    [Fact]
    public void One_signed_row_is_enough_among_rows_that_say_the_same()
    {
        var match = Matcher(Row("Khác", "done") with { By = null }, Row("khác", "done")).Match("Khác", null, Day);

        Assert.Equal((WordRules.Crosswalk, "steward"), (match.Rule, match.Row!.By));
    }

    [Fact]
    public void A_row_for_the_context_goes_before_a_row_for_any()
    {
        var matcher = Matcher(Row("Có", "true"), Row("Có", "leader") with { Context = "1.1" });

        Assert.Equal("leader", matcher.Match("có", "1.1", Day).Meaning);
        Assert.Equal("true", matcher.Match("có", "1.3", Day).Meaning);
        Assert.Equal("true", matcher.Match("có", null, Day).Meaning);
    }

    [Fact]
    public void A_row_for_another_context_does_not_count()
    {
        Assert.Equal(WordRules.Unmapped, Matcher(Row("Có", "leader") with { Context = "1.1" }).Match("Có", "1.2", Day).Rule);
    }

    [Fact]
    public void A_row_holds_from_its_first_day_until_before_its_last()
    {
        var matcher = Matcher(Row("4", "full") with { ValidFrom = new DateOnly(2022, 11, 22), ValidTo = new DateOnly(2024, 7, 1) });

        Assert.Null(matcher.Match("4", null, new DateOnly(2022, 11, 21)).Meaning);
        Assert.Equal("full", matcher.Match("4", null, new DateOnly(2022, 11, 22)).Meaning);
        Assert.Equal("full", matcher.Match("4", null, new DateOnly(2024, 6, 30)).Meaning);
        Assert.Null(matcher.Match("4", null, new DateOnly(2024, 7, 1)).Meaning);
    }

    [Fact]
    public void Two_meanings_on_one_day_are_a_contradiction_and_no_meaning()
    {
        var match = Matcher(Row("Khác", "done"), Row("khác", "open")).Match("Khác", null, Day);

        Assert.Null(match.Meaning);
        Assert.Equal(WordRules.Contradiction, match.Rule);
        Assert.Equal(2, match.Candidates.Length);
    }

    private static WordMatcher Matcher(params ImmutableArray<CrosswalkRow> rows) => new(new Crosswalk("status", rows, new SourceSpan("status.csv", 1, 1, 1)));

    private static CrosswalkRow Row(string raw, string meaning) => new(raw, meaning, null, null, null, null, "steward", new SourceSpan("status.csv", 2, 1, 1));
}
