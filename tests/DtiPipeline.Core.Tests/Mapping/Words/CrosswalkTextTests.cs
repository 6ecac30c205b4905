using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Tests.Mapping.Words;

public sealed class CrosswalkTextTests
{
    private const string Header = "raw,meaning,context,valid_from,valid_to,note,by";

    private static readonly CrosswalkRow Row = new("Xã Mù Chùng", "03262", null, null, null, "viết sai", "an", new SourceSpan("a.csv", 1, 1, 1));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_row_goes_to_the_end_with_the_line_ends_of_the_file(string end)
    {
        var text = $"{Header}{end}b,2,,,,,x{end}a,1,,,,,x{end}";

        Assert.Equal($"{text}Xã Mù Chùng,03262,,,,viết sai,an{end}", CrosswalkText.Append(text, Row));
    }

    [Fact]
    public void A_file_without_a_last_line_end_is_left_without_one()
    {
        Assert.Equal($"{Header}\nb,2,,,,,x\nXã Mù Chùng,03262,,,,viết sai,an", CrosswalkText.Append($"{Header}\nb,2,,,,,x", Row));
    }

    [Fact]
    public void The_order_of_columns_is_the_files_own()
    {
        Assert.Equal("an,03262,Xã Mù Chùng,2024-07-01", CrosswalkText.Row("by,meaning,raw,valid_from", Row with { ValidFrom = new DateOnly(2024, 7, 1) }));
    }

    [Theory]
    [InlineData("Tuần Giáo, Tủa Chùa", "\"Tuần Giáo, Tủa Chùa\"")]
    [InlineData("xã \"Mới\"", "\"xã \"\"Mới\"\"\"")]
    [InlineData(" lệch", "\" lệch\"")]
    public void A_cell_is_quoted_only_where_it_must_be(string raw, string cell)
    {
        Assert.Equal($"{cell},03262", CrosswalkText.Row("raw,meaning", Row with { Raw = raw }));
    }
}
