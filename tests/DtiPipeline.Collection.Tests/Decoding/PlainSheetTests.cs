using System.Text;
using DtiPipeline.Collection.Decoding.Workbooks;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Workbooks;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>How much work a workbook makes: what is written as spreadsheets write it is passed over quickly, and nothing else is.</summary>
public sealed class PlainSheetTests
{
    private const string Sheet =
        """<?xml version="1.0" encoding="utf-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"/></row></sheetData></worksheet>""";

    [Theory]
    [InlineData("", "")]
    [InlineData(" r=\"A1\"", "")]
    [InlineData("<row r=\"1\" spans=\"1:2\">", "<row>")]
    [InlineData("<v>0</v>", "<v>a &amp; 'b' > c \"d</v>")]
    [InlineData("</worksheet>", "</worksheet>\r\n")]
    public void What_a_spreadsheet_writes_needs_no_closer_look(string text, string instead) => Assert.True(IsPlain(text, instead));

    [Theory]
    [InlineData("t=\"s\"", "t=\"e\"")]
    [InlineData("t=\"s\"", "t = \"e\"")]
    [InlineData("t=\"s\"", "t='e'")]
    [InlineData("t=\"s\"", "t=\"&#101;\"")]
    [InlineData("r=\"B1\"", "r=\"AAA1\"")]
    [InlineData("r=\"B1\"", "r=\"&#90;ZZZ1\"")]
    [InlineData("r=\"B1\"", "s=\"1\" r=\"ZZZZ1\"")]
    [InlineData("r=\"B1\"", "s=\"1\"\tr=\"ZZZZ1\"")]
    [InlineData("r=\"B1\"", "r =\"ZZZZ1\"")]
    [InlineData("<c r=\"B1\"/>", "<x:c r=\"ZZZZ1\"/>")]
    [InlineData("<c r=\"B1\"/>", "<!-- x --><c r=\"B1\"/>")]
    [InlineData("<c r=\"B1\"/>", "<c r=\"B1\" x=\"a>b\"/>")]
    [InlineData("<c r=\"B1\"/>", "<?x?>")]
    [InlineData("row r=\"1\"", "row r=\"2000000\"")]
    [InlineData("row r=\"1\"", "row r=\"99999999999\"")]
    [InlineData("row r=\"1\"", "row r=\"1x\"")]
    [InlineData("row r=\"1\"", "row r=\"\"")]
    [InlineData("<worksheet", "<!DOCTYPE x><worksheet")]
    [InlineData("worksheet", "chartsheet")]
    [InlineData("utf-8", "utf-16")]
    [InlineData("</worksheet>", "")]
    [InlineData("</worksheet>", "</worksheet><a/>")]
    [InlineData("</worksheet>", "</worksheet>x")]
    [InlineData("</row>", "</row></row>")]
    [InlineData("</worksheet>", "</worksheet")]
    public void Anything_else_is_looked_at_as_XML(string text, string instead) => Assert.False(IsPlain(text, instead));

    [Fact]
    public void Elements_inside_each_other_and_rows_and_cells_without_end_are_looked_at_as_XML()
    {
        Assert.False(IsPlain("<v>0</v>", string.Concat(Enumerable.Repeat("<a>", 70)) + string.Concat(Enumerable.Repeat("</a>", 70))));
        Assert.False(IsPlain("<c r=\"B1\"/>", string.Concat(Enumerable.Repeat("<c/>", 1_001))));
        Assert.False(IsPlain("</sheetData>", string.Concat(Enumerable.Repeat("<row/>", 1_000_001)) + "</sheetData>"));
        Assert.False(IsPlain("<v>0</v>", "<v>" + new string('x', 200_000) + "</v>"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000_000)]
    public void It_does_not_matter_in_which_pieces_the_bytes_come(int piece)
    {
        var rows = string.Concat(Enumerable.Range(2, 6_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c></row>"));
        Assert.True(PlainSheet.Is(new PieceStream(Encoding.UTF8.GetBytes(Sheet.Replace("</sheetData>", rows + "</sheetData>", StringComparison.Ordinal)), piece)));
        Assert.False(PlainSheet.Is(new PieceStream(Encoding.UTF8.GetBytes(Sheet.Replace("</sheetData>", rows + "<row><c t=\"e\"/></row></sheetData>", StringComparison.Ordinal)), piece)));
    }

    [Fact]
    public void A_workbook_is_passed_over_three_times_and_no_more()
    {
        var noise = new Random(1);
        var book = new WorkbookBuilder().Sheet("S", s =>
        {
            for (var row = 0; row < 2_000; row++)
                s.Row(noise.NextDouble(), noise.NextDouble(), noise.NextDouble(), noise.NextDouble());
        });
        var bytes = new CountingStream(book.ToXlsx());
        using var sheet = WorkbookOpener.Open(bytes, new WorkbookDecoding((string?)null), new DataPlace(), new FindingLog());
        var rows = 0;
        while (sheet.MoveNext())
            rows++;
        Assert.Equal(2_000, rows);
        // Once by us, once by the library as it opens the sheet, once for the rows; and the first hundred rows a second time.
        Assert.InRange(bytes.Given, 2 * bytes.Length, 3.6 * bytes.Length);
    }

    private static bool IsPlain(string text, string instead) =>
        PlainSheet.Is(new MemoryStream(Encoding.UTF8.GetBytes(text.Length == 0 ? Sheet : Sheet.Replace(text, instead, StringComparison.Ordinal))));
}
