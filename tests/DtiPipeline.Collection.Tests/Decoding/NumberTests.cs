using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Workbooks;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>Numbers, units of money, dates and errors that could be taken for something else.</summary>
public sealed class NumberTests
{
    private const string Declared = """formats: { number: { decimal: ",", group: "." }, date: [dd/MM/yyyy] }""";

    [Theory]
    [InlineData("1.234")]
    [InlineData("1,234")]
    [InlineData("-12.345")]
    public void A_number_that_reads_two_ways_is_refused_where_nobody_says_how_the_source_writes(string text) =>
        Assert.Equal(DecodingCodes.AmbiguousNumber, CodeOf(Read("", text)));

    [Theory]
    [InlineData("1234", "123400")]
    [InlineData("12.5", "1250")]
    [InlineData("0.125", null)]
    [InlineData("1.2345", null)]
    public void One_that_reads_one_way_is_read(string text, string? value)
    {
        var result = Read("", text);
        Assert.Equal(value is null ? [] : [value], result.Column("share"));
        Assert.DoesNotContain(result.Rejected, row => row.Finding.Code == DecodingCodes.AmbiguousNumber);
    }

    [Theory]
    [InlineData("1.234.567,89", "123456789")]
    [InlineData("1.234", "123400")]
    [InlineData("1,5", "150")]
    public void By_its_contract_a_number_reads_one_way(string text, string value) => Assert.Equal([value], Read(Declared, text).Column("share"));

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void A_text_that_a_spreadsheet_made_a_number_of_is_caught(string kind)
    {
        var result = Book(kind, "decimal, scale: 3", 1.234, 12.5, 2.5, new FormattedNumber(1.234), 1234.567);
        var rejected = Assert.Single(result.Rejected);
        Assert.Equal((DecodingCodes.ResavedNumber, "1.234", "1234"), (rejected.Finding.Code, rejected.Finding.Arguments["value"], rejected.Finding.Arguments["expected"]));
        Assert.Equal(["12500", "2500", "1234", "1234567"], result.Column("value"));
        Assert.Equal(DecodingCodes.ResavedNumber, CodeOf(Book(kind, "integer", 1.234)));
        Assert.Equal(DecodingCodes.ResavedNumber, CodeOf(Book(kind, "money, unit: trieu-dong", 1.234)));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void An_error_cell_is_an_error_and_not_a_blank(string kind)
    {
        var result = Book(kind, "integer", new CellError("#DIV/0!"), 5, null, new CellError("#N/A"));
        Assert.Equal([(DecodingCodes.CellError, "#DIV/0!", 2), (DecodingCodes.CellError, "#N/A", 5)],
            result.Rejected.Select(row => (row.Finding.Code, row.Finding.Arguments["value"], row.Finding.Place!.Row!.Value)));
        Assert.Equal(["5", null], result.Column("value"));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void An_error_in_a_column_nobody_reads_disturbs_nobody(string kind)
    {
        var book = new WorkbookBuilder().Sheet("Khác", s => s.Row(new CellError("#REF!"))).Sheet("S", s => s.Row("STT", "Đơn vị", "Giá trị", "Tỷ lệ").Row(1, "Ta Ma", 3, new CellError("#REF!")));
        var stream = Workbook("integer", """sheet: "S" """, "STT, Tỷ lệ");
        Assert.Equal(["3"], Reading.Bytes(stream, kind == "xls" ? book.ToXls() : book.ToXlsx(), "x").Column("value"));
    }

    [Theory]
    [InlineData("Số liệu (ĐVT: nghìn đồng)", "Giá trị", "nghin-dong")]
    [InlineData("Đơn vị tính: Tỷ đồng", "Giá trị", "ty-dong")]
    [InlineData("Đơn vị: đồng", "Giá trị", "dong")]
    [InlineData("ĐVT: triệu đồng", "Giá trị (nghìn đồng)", "nghin-dong")]
    [InlineData("Hợp đồng", "Giá trị (đồng)", "dong")]
    public void A_unit_of_money_in_title_or_header_that_is_not_the_contract_s_refuses_the_file(string title, string column, string found)
    {
        var fault = Assert.Throws<DeliveryFault>(() => Money(title, column, "trieu-dong")).Finding;
        Assert.Equal((DecodingCodes.MoneyUnitDiffers, "trieu-dong", found), (fault.Code, fault.Arguments["expected"], fault.Arguments["found"]));
        Assert.Equal("D", fault.Place!.Column);
    }

    [Theory]
    [InlineData("Số liệu (ĐVT: triệu đồng)", "Giá trị")]
    [InlineData("Hội đồng nhân dân", "Hợp đồng (trđ)")]
    [InlineData("Đơn vị tính: hộ", "Tổng giá trị")]
    public void One_that_agrees_and_words_that_only_look_like_one_are_fine(string title, string column) =>
        Assert.Equal(["2000000"], Money(title, column, "trieu-dong").Column("value"));

    [Fact]
    public void A_row_in_a_unit_that_nobody_declared_is_refused()
    {
        var result = Money("ĐVT: triệu đồng", "Giá trị", "trieu-dong", "đơn vị: nghìn đồng");
        var rejected = Assert.Single(result.Rejected);
        Assert.Equal((DecodingCodes.RowUnitUnknown, "`đơn vị: đồng`"), (rejected.Finding.Code, rejected.Finding.Arguments["expected"]));
        Assert.Equal(["2"], Money("ĐVT: triệu đồng", "Giá trị", "trieu-dong", "đơn vị: đồng").Column("value"));
    }

    [Theory]
    [InlineData("45364", DecodingCodes.DateIsNumber)]
    [InlineData("3/15/2024", DecodingCodes.NotADate)]
    [InlineData("31/02/2024", DecodingCodes.NotADate)]
    public void A_day_that_lost_its_format_in_a_text_file_is_seen(string text, string code) =>
        Assert.Equal(code, CodeOf(Reading.Text(Csv(Declared), $"STT,Đơn vị,Tỷ lệ,Ngày\n1,Ta Ma,,{text}\n")));

    private static string CodeOf(ReadResult result) => Assert.Single(result.Rejected).Finding.Code;

    private static ReadResult Read(string formats, string text) => Reading.Text(Csv(formats), $"STT,Đơn vị,Tỷ lệ,Ngày\n1,Ta Ma,\"{text}\",\n");

    private static ReadResult Book(string kind, string type, params object?[] values)
    {
        var book = new WorkbookBuilder().Sheet("S", s =>
        {
            s.Row("STT", "Đơn vị", "Giá trị");
            foreach (var value in values)
                s.Row(1, $"Xã {s.Cells.Count}", value);
        });
        return Reading.Bytes(Workbook(type), kind == "xls" ? book.ToXls() : book.ToXlsx(), "x");
    }

    private static ReadResult Money(string title, string column, string unit, string remark = "")
    {
        var stream = ConnectorYaml.Stream($$"""
            title: Thử
            files: "*"
            decode: { type: csv }
            table: { header: { starts_with: STT }, ignore: [STT] }
            {{Declared}}
            fields:
              unit: { from: Đơn vị, type: text, required: true }
              value: { from: "{{column}}", type: money, unit: {{unit}}, unit_override: { column: Ghi chú, words: { "đơn vị: đồng": dong } } }
            key: [unit]
            covers: rows
            reject_threshold: 100%
            """);
        return Reading.Text(stream, $"{title}\nSTT,Đơn vị,Ghi chú,{column}\n1,Ta Ma,{remark},2\n");
    }

    private static StreamDefinition Workbook(string type, string decode = "", string ignore = "STT") => ConnectorYaml.Stream($$"""
        title: Thử
        files: "*"
        decode: { type: workbook, {{decode}} }
        table: { header: { starts_with: STT }, ignore: [{{ignore}}] }
        {{Declared}}
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          value: { from: Giá trị, type: {{type}} }
        key: [unit]
        covers: rows
        """);

    private static StreamDefinition Csv(string formats) => ConnectorYaml.Stream($$"""
        title: Thử
        files: "*"
        decode: { type: csv }
        table: { header: { starts_with: STT }, ignore: [STT] }
        {{formats}}
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          share: { from: Tỷ lệ, type: decimal, scale: 2 }
          day: { from: Ngày, type: date }
        key: [unit]
        covers: rows
        """);
}
