using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary><c>delimiter: auto</c>: the header decides, not the look of the file.</summary>
public sealed class DelimiterTests
{
    private static readonly StreamDefinition Units = ConnectorYaml.Stream("""
        title: Thử
        files: "*.csv"
        decode: { type: csv, delimiter: auto }
        table: { header: { starts_with: STT }, ignore: [STT] }
        formats: { number: { decimal: ",", group: "." } }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          share: { from: "Tỷ lệ, %", type: decimal, scale: 1 }
        key: [unit]
        covers: rows
        """);

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_separator_is_the_one_under_which_the_header_is_whole(string delimiter)
    {
        // More commas than anything else: decimals, and the title.
        var text = $"Báo cáo, tháng 3, quý I, năm 2024\nSTT{delimiter}Đơn vị{delimiter}\"Tỷ lệ, %\"\n1{delimiter}Xã Ta Ma{delimiter}\"55,5\"\n2{delimiter}Xã Pú Xi{delimiter}\"1,5\"\n";
        Assert.Equal(["555", "15"], Reading.Text(Units, text).Column("share"));
    }

    [Fact]
    public void Where_no_separator_gives_the_header_the_finding_says_what_was_met()
    {
        var fault = Reading.FaultOf(Units, "Mã;Tên\n1;2\n");
        Assert.Equal((DecodingCodes.HeaderNotFound, "STT"), (fault.Code, fault.Arguments["name"]));
    }

    [Fact]
    public void A_missing_column_is_named_among_those_of_the_right_separator()
    {
        var fault = Reading.FaultOf(Units, "STT;Đơn vị;Tỷ lệ\n1;Ta Ma;5\n");
        Assert.Equal((DecodingCodes.ColumnMissing, "`STT`, `Đơn vị`, `Tỷ lệ`"), (fault.Code, fault.Arguments["found"]));
    }
}
