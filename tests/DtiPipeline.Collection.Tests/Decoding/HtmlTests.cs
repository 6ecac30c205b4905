using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>HTML tables, most often called .xls.</summary>
public sealed class HtmlTests
{
    private static readonly StreamDefinition Units = Define("decode: { type: html }");

    [Fact]
    public void Form_II_06a_as_its_system_exports_it_gives_the_rows_of_the_same_form_as_csv()
    {
        var form = PublishedSampleTests.FormII06A.Replace("files: \"a1_*.csv\"", "files: \"a1_*\"", StringComparison.Ordinal)
            .Replace("decode: { type: csv }", "decode: { type: one-of, kinds: [{ type: html }, { type: csv, delimiter: auto }] }", StringComparison.Ordinal);
        var stream = ConnectorYaml.Stream(form);
        var html = Reading.File(stream, "a1_dvc_II06a_2024-Q1.xls");
        var csv = Reading.File(stream, "a1_dvc_II06a_2024-Q1.csv");
        Assert.Empty(html.Notes);
        Assert.Empty(html.Rejected);
        Assert.Equal(10, html.Accepted.Count);
        Assert.Equal(csv.Accepted.Select(row => row.Values), html.Accepted.Select(row => row.Values));
        Assert.Equal(csv.Accepted.Select(row => row.AsOf), html.Accepted.Select(row => row.AsOf));
    }

    [Fact]
    public void Spans_entities_missing_end_tags_and_line_breaks_are_read_as_a_browser_reads_them() => Assert.Equal(
        [("Xã Ta Ma & Pú Xi", "812"), ("Xã \"Quài Nưa\"", "3"), ("Mường Mùn", "1234")],
        Rows("""
            <TABLE><TR><TH>STT<TH>Đơn&nbsp;vị<TH colspan=2>Số hộ
            <tr><td rowspan=2>1<td>X&#227;<br>Ta Ma &amp; P&uacute; Xi<td>812
            <tr><td>Xã &quot;Quài Nưa&quot;</td><td>3</td></tr>
            <tr><td>2</td><td><b>Mường</b> <i>Mùn</i></td><td><!-- 9 -->1.234</td></tr></table>
            """));

    [Fact]
    public void A_table_inside_a_cell_of_the_page_is_a_table() => Assert.Equal(
        [("Ta Ma", "812")], Rows("<table><tr><td>Trái<td><table><tr><td>STT<td>Đơn vị<td>Số hộ<tr><td>1<td>Ta Ma<td>812</table></table>"));

    [Fact]
    public void Scripts_comments_and_hidden_islands_are_no_text() => Assert.Equal(
        [("Ta Ma", "812")],
        Rows("<html><head><script>document.write('<table><tr><td>STT')</script><style>td{}</style><xml><x>STT</x></xml></head><!-- <tr><td>STT --><table><tr><td>STT<td>Đơn vị<td>Số hộ<tr><td>1<td>Ta Ma<td>812</table>"));

    [Fact]
    public void A_cell_is_named_as_a_spreadsheet_would_name_it()
    {
        var result = Reading.Text(Units, "<table><tr><td>STT<td>Đơn vị<td>Số hộ<tr><td>1<td>Ta Ma<td>nhiều</table>", "x.xls");
        Assert.Equal("test/rows, x.xls, C2", Assert.Single(result.Rejected).Finding.Place!.ToString());
    }

    [Fact]
    public void Formulas_stay_text() =>
        Assert.Equal([("=HYPERLINK(\"http://x\")", "1")], Rows("<table><tr><td>STT<td>Đơn vị<td>Số hộ<tr><td>1<td>=HYPERLINK(\"http://x\")<td>1</table>"));

    [Theory]
    [InlineData("{ type: html }", "STT,Đơn vị,Số hộ\n", "an HTML page", "plain text")]
    [InlineData("{ type: one-of, kinds: [{ type: html }, { type: workbook }] }", "STT,Đơn vị,Số hộ\n", "an HTML page or an Excel workbook", "plain text")]
    [InlineData("{ type: csv }", "<p><table><tr><td>STT</table>", "a CSV file", "an HTML page")]
    [InlineData("{ type: csv }", "{\"error\":\"login\"}", "a CSV file", "a JSON document")]
    [InlineData("{ type: csv }", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "a CSV file", "an XML spreadsheet of Excel 2003")]
    [InlineData("{ type: html }", "MIME-Version: 1.0\nContent-Type: multipart/related", "an HTML page", "a web archive (.mht)")]
    [InlineData("{ type: html }", "Rar!\u001A\u0007", "an HTML page", "a compressed archive")]
    public void A_kind_that_the_stream_does_not_declare_is_named_beside_those_that_it_does(string decode, string content, string expected, string found)
    {
        var fault = Reading.FaultOf(Define("decode: " + decode), content, "x.xls");
        Assert.Equal((DecodingCodes.WrongKind, expected, found), (fault.Code, fault.Arguments["expected"], fault.Arguments["found"]));
    }

    [Theory]
    [InlineData("cells in one row")]
    [InlineData("columns of a table")]
    [InlineData("tables inside each other")]
    public void What_could_grow_without_end_is_refused(string what)
    {
        var page = what switch
        {
            "cells in one row" => "<table><tr>" + string.Concat(Enumerable.Repeat("<td>", 20_000)),
            "columns of a table" => "<table><tr>" + string.Concat(Enumerable.Repeat("<td colspan=1000 rowspan=60000>x", 20)),
            _ => string.Concat(Enumerable.Repeat("<table><tr><td>", 40)),
        };
        var fault = Reading.FaultOf(Units, page, "x.xls");
        Assert.Equal((DecodingCodes.BeyondLimit, what), (fault.Code, fault.Arguments["found"]));
    }

    private static List<(string?, string?)> Rows(string page)
    {
        var result = Reading.Text(Units, page, "x.xls");
        return [.. result.Accepted.Select(row => (result.Value(row, "unit"), result.Value(row, "count")))];
    }

    private static StreamDefinition Define(string decode) => ConnectorYaml.Stream($$"""
        title: Thử
        files: "*.xls"
        {{decode}}
        table: { header: { starts_with: STT }, ignore: [STT] }
        formats: { number: { decimal: ",", group: "." } }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          count: { from: Số hộ, type: integer }
        key: [unit]
        covers: rows
        """);
}
