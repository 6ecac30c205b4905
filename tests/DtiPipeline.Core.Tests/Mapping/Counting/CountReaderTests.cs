using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Tests.Mapping.Compilation;

namespace DtiPipeline.Core.Tests.Mapping.Counting;

public sealed class CountReaderTests
{
    [Fact]
    public void A_scaled_number_comes_back_as_the_decimal_it_stands_for()
    {
        var counts = Read("accounts", element => ElementType.Number, ("unit_id", 3L), ("e3", 76725L), ("e3_rows", 5L), ("e3_units", 3L));

        var area = counts.Of("u3", "area.total");
        Assert.Equal("767.25", area.Value!.Canonical);
        Assert.Equal((5L, 3), (area.Rows, area.BaseUnits));
    }

    [Fact]
    public void No_row_is_no_value_and_never_zero()
    {
        var counts = Read("accounts", element => ElementType.Number, ("unit_id", 3L), ("e1_rows", 0L));

        Assert.Null(counts.Of("u3", "people.registered").Value);
        Assert.Null(counts.Of("u9", "people.registered").Value);
    }

    [Fact]
    public void A_count_is_its_own_number_of_rows()
    {
        var counts = Read("dossiers", element => ElementType.Number, ("unit_id", 2L), ("e2", 28L), ("e2_unmapped", 4L));

        var open = counts.Of("u2", "dossiers.open");
        Assert.Equal(("28", 28L, 4L), (open.Value!.Canonical, open.Rows, open.Unmapped));
    }

    [Fact]
    public void Two_different_single_values_are_a_conflict_that_names_both()
    {
        var counts = Read("answers", element => ElementType.Number, ("unit_id", 1L), ("e2", 19L), ("e2_greatest", 20L), ("e2_rows", 2L));

        Assert.True(counts.Of("u1", "website.articles").IsConflict);
        var finding = Assert.Single(counts.Findings);
        Assert.Equal((MappingCodes.ValuesConflict, "19", "20"), (finding.Code, finding.Arguments["least"], finding.Arguments["greatest"]));
    }

    [Theory]
    [InlineData("leader", ElementType.Choice, "leader")]
    [InlineData("sometimes", ElementType.Choice, null)]
    [InlineData("true", ElementType.Boolean, "true")]
    [InlineData("có", ElementType.Boolean, null)]
    [InlineData("2024-03-31T10:00:00", ElementType.Date, "2024-03-31")]
    [InlineData("19 tin", ElementType.Number, null)]
    [InlineData("Huyện Tuần Giáo", ElementType.Text, "Huyện Tuần Giáo")]
    public void A_text_is_read_as_its_element_or_refused_with_a_finding(string text, ElementType type, string? expected)
    {
        var counts = Read("answers", element => type, ("unit_id", 1L), ("e1", text), ("e1_greatest", text), ("e1_rows", 1L));

        var head = counts.Of("u1", "steering.head");
        Assert.Equal(expected, head.Value?.Canonical);
        Assert.Equal(expected is null ? 1 : 0, head.Unmapped);
        Assert.Equal(expected is null ? [MappingCodes.ValueUnreadable] : [], counts.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_yes_or_no_field_is_kept_as_one_or_zero()
    {
        Assert.Equal("false", Read("answers", element => ElementType.Boolean, ("unit_id", 1L), ("e2", 0L), ("e2_greatest", 0L), ("e2_rows", 1L)).Of("u1", "website.articles").Value!.Canonical);
    }

    [Theory]
    [InlineData(80, false, "2024-04-11")]
    [InlineData(100, false, "2024-03-22")]
    [InlineData(100, true, "2024-04-01")]
    public void A_cumulative_figure_of_before_the_window_is_too_old(int days, bool cumulative, string oldest)
    {
        var cut = new Window(new DateOnly(2024, 4, 1), new DateOnly(2024, 6, 30));
        Assert.Equal(oldest, OldestDay.Of(new TakeLatest(TimeSpan.FromDays(days), cumulative), cut).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(cut.From, OldestDay.Of(new TakeWindow("received_at"), cut));
    }

    private static CountedStream Read(string golden, Func<string, ElementType> typeOf, params (string Column, object Value)[] cells)
    {
        var compiled = GoldenMappings.Compile(golden, typeOf);
        var given = cells.ToDictionary(cell => cell.Column, cell => cell.Value is long number ? StagedValue.Of(number) : StagedValue.Of((string)cell.Value));
        ImmutableArray<StagedValue> row = [given["unit_id"], .. compiled.Elements.SelectMany(element => element.Outputs.Select(kind => given.GetValueOrDefault(element.Key + Suffix(kind))))];
        return CountReader.Read(compiled, "golden/" + golden, [row], id => $"u{id}");
    }

    private static string Suffix(OutputKind kind) => kind == OutputKind.Figure ? "" : $"_{kind.ToString().ToLowerInvariant()}";
}
