using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Scoring.Methods;

namespace DtiPipeline.Core.Tests.Review;

public class ValueEntryTests
{
    private static readonly SourceSpan Nowhere = new("x.yaml", 1, 1, 1);

    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("6582", 0, "6582")]
    [InlineData("6.582", 0, "6582")]
    [InlineData(" 1.234.567 ", 0, "1234567")]
    [InlineData("1 234 567", 0, "1234567")]
    [InlineData("1.234,5", 1, "1234.5")]
    [InlineData("12,50", 1, "12.5")]
    [InlineData("007", 0, "7")]
    public void A_Vietnamese_number_is_read(string typed, int scale, string canonical) =>
        Assert.Equal(canonical, Read(ElementType.Number, typed, scale).Value?.Canonical);

    [Theory]
    [InlineData("1.5", 1)] // a point is no decimal mark here
    [InlineData("1.23", 2)]
    [InlineData("12.34.567", 0)]
    [InlineData("1,5", 0)] // people are counted whole
    [InlineData("1,25", 1)]
    [InlineData("-3", 0)]
    [InlineData("12 người", 0)]
    [InlineData("1e5", 0)]
    [InlineData("٣", 0)]
    [InlineData("99999999999999999999999999999999999", 0)]
    public void What_is_no_Vietnamese_number_is_refused_and_told_what_is(string typed, int scale)
    {
        var entered = Read(ElementType.Number, typed, scale);
        Assert.Null(entered.Value);
        Assert.NotNull(entered.Refusal);
    }

    [Fact]
    public void The_hint_shows_a_number_as_it_is_to_be_written()
    {
        Assert.Equal("số nguyên, ví dụ 1.234", Read(ElementType.Number, "x", 0).Refusal);
        Assert.Equal("số, tối đa 2 chữ số sau dấu phẩy, ví dụ 1.234,50", Read(ElementType.Number, "x", 2).Refusal);
    }

    [Theory]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("1.234,5", null)]
    public void An_English_page_reads_English_numbers(string typed, string? canonical) =>
        Assert.Equal(canonical, ValueEntry.Read(Element(ElementType.Number, 1), [], typed, Language.En).Value?.Canonical);

    [Theory]
    [InlineData("31/12/2024", "2024-12-31")]
    [InlineData("1/2/2024", "2024-02-01")]
    [InlineData("2024-12-31", "2024-12-31")]
    [InlineData("31/02/2024", null)]
    [InlineData("12/31/2024", null)]
    [InlineData("31/12/24", null)]
    [InlineData("01/01/0204", null)]
    public void A_day_is_written_day_first(string typed, string? canonical)
    {
        var entered = Read(ElementType.Date, typed);
        Assert.Equal(canonical, entered.Value?.Canonical);
        Assert.Equal(canonical is null, entered.Refusal is not null);
    }

    [Fact]
    public void A_choice_is_one_of_the_answers()
    {
        ImmutableArray<AnswerOption> options = [new("leader", "Người đứng đầu"), new("none", "Chưa có")];
        Assert.Equal("leader", ValueEntry.Read(Element(ElementType.Choice), options, "leader", Language.Vi).Value?.Canonical);
        Assert.NotNull(ValueEntry.Read(Element(ElementType.Choice), options, "deputy", Language.Vi).Refusal);
        Assert.NotNull(ValueEntry.Read(Element(ElementType.Boolean), [new("true", "Có")], "yes", Language.Vi).Refusal);
    }

    [Fact]
    public void Nothing_typed_is_nothing_and_no_fault() => Assert.Equal(EnteredValue.Nothing, Read(ElementType.Number, "  "));

    private static EnteredValue Read(ElementType type, string typed, int scale = 0) => ValueEntry.Read(Element(type, scale), [], typed, Language.Vi);

    private static DataElement Element(ElementType type, int scale = 0) => new()
    {
        Code = "x", Name = "x", Definition = "x", Type = type, Scale = scale, Trust = [], Options = [], At = Nowhere,
    };
}
