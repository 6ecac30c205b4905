using System.IO.Compression;
using System.Text;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Workbooks;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>Real .xlsx and .xls bytes to rows.</summary>
public sealed class WorkbookTests
{
    private static readonly StreamDefinition Identity = Define();

    public static TheoryData<string> Kinds => ["xlsx", "xls"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Title_merged_header_dates_numbers_and_gaps_are_read_alike_from_both_kinds(string kind)
    {
        var result = Reading.Bytes(Identity, Good(kind), $"dinh_danh.{kind}");
        Assert.Empty(result.Notes);
        Assert.Empty(result.Rejected);
        Assert.Equal(["TT Tuần Giáo", "Phình Sáng"], result.Column("unit"));
        Assert.Equal(["6537", "2753"], result.Column("registered"));
        Assert.Equal(["5217", null], result.Column("activated"));
        Assert.Equal(["8299", "5799"], result.Column("share"));
        Assert.Equal(["2024-03-29", "2024-03-30"], result.Column("sent"));
        Assert.Equal(["Tổng hợp!6", "Tổng hợp!9"], result.Accepted.Select(row => row.Position.ToString()));
        Assert.Equal([DropReason.Blank, DropReason.Blank, DropReason.Total], result.Dropped.Select(row => row.Reason));
        Assert.Equal(new DateOnly(2024, 3, 29), result.Accepted[0].AsOf);
    }

    [Fact]
    public void The_kind_is_told_by_the_bytes_not_by_the_name() => Assert.Equal(2, Reading.Bytes(Identity, Good("xlsx"), "dinh_danh.xls").Accepted.Count);

    [Fact]
    public void A_cell_that_cannot_be_read_is_named_as_a_spreadsheet_names_it()
    {
        var book = Table(s => s.Row(1, "Ta Ma", "~ 55%", 3, null, new DateOnly(2024, 3, 29)));
        var rejected = Assert.Single(Reading.Bytes(Identity, book.ToXlsx(), "dinh_danh.xlsx").Rejected);
        Assert.Equal("test/rows, dinh_danh.xlsx, Tổng hợp!C6", rejected.Finding.Place!.ToString());
        Assert.Equal(DecodingCodes.NotANumber, rejected.Finding.Code);
    }

    [Theory]
    [InlineData(12.5, DecodingCodes.NotWhole)]
    [InlineData(1e30, DecodingCodes.NumberTooBig)]
    public void A_number_cell_is_the_number_it_is(double number, string code)
    {
        var book = Table(s => s.Row(1, "Ta Ma", number));
        Assert.Equal(code, Assert.Single(Reading.Bytes(Identity, book.ToXlsx(), "x.xlsx").Rejected).Finding.Code);
    }

    [Fact]
    public void A_number_that_excel_shows_with_two_decimals_is_not_its_binary_noise()
    {
        var book = Table(s => s.Row(1, "Ta Ma", 1, 1, 0.1 + 0.2));
        Assert.Equal(["30"], Reading.Bytes(Identity, book.ToXlsx(), "x.xlsx").Column("share"));
    }

    [Fact]
    public void A_serial_number_is_a_date_only_where_the_cell_is_formatted_as_one()
    {
        var book = Table(s => s.Row(1, "Ta Ma", 1, 1, null, 45380));
        Assert.Equal(DecodingCodes.DateIsNumber, Assert.Single(Reading.Bytes(Identity, book.ToXlsx(), "x.xlsx").Rejected).Finding.Code);
    }

    [Fact]
    public void A_remark_beside_the_table_is_reported_and_shifts_nothing()
    {
        var book = Table(s => s.Row(1, "Ta Ma", 1, 1, null, null, null, "xem lại").Row(2, "Pú Xi", 1, 1, null, null, null, "xem lại"));
        var result = Reading.Bytes(Identity, book.ToXlsx(), "x.xlsx");
        Assert.Equal(2, result.Accepted.Count);
        var note = Assert.Single(result.Notes);
        Assert.Equal((DecodingCodes.ColumnWithoutName, "H", 6), (note.Code, note.Arguments["name"], note.Place!.Row));
    }

    [Fact]
    public void The_named_sheet_is_read_even_among_others()
    {
        var book = new WorkbookBuilder().Sheet("Bìa", s => s.Row("x")).Sheet("Tổng hợp", s => Header(s).Row(1, "Ta Ma", 1)).Sheet("Ghi chú", s => s.Row("y"));
        Assert.Equal(["Ta Ma"], Reading.Bytes(Define("sheet: \"Tổng hợp\""), book.ToXlsx(), "x.xlsx").Column("unit"));
        var fault = Reading.FaultOf(Define("sheet: \"Tong hop\""), book.ToXls(), "x.xls");
        Assert.Equal((DecodingCodes.SheetMissing, "`Bìa`, `Tổng hợp`, `Ghi chú`", "Tổng hợp"), (fault.Code, fault.Arguments["found"], fault.Arguments["nearest"]));
        Assert.Equal(DecodingCodes.SheetNotNamed, Reading.FaultOf(Identity, book.ToXlsx(), "x.xlsx").Code);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_hidden_sheet_does_not_count(string kind)
    {
        var book = new WorkbookBuilder().Sheet("Danh mục", s => s.Row("x").Hide()).Sheet("Tổng hợp", s => Header(s).Row(1, "Ta Ma", 1));
        Assert.Equal(["Ta Ma"], Reading.Bytes(Identity, kind == "xls" ? book.ToXls() : book.ToXlsx(), "x").Column("unit"));
    }

    [Fact]
    public void A_workbook_with_a_password_says_so() =>
        Assert.Equal(DecodingCodes.PasswordProtected, Reading.FaultOf(Identity, Table(s => s.Row(1, "Ta Ma", 1)).ToProtectedXls(), "x.xls").Code);

    [Fact]
    public void An_encrypted_xlsx_says_that_it_has_a_password() =>
        Assert.Equal(DecodingCodes.PasswordProtected, Reading.FaultOf(Identity, EncryptedXlsx(), "x.xlsx").Code);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_workbook_that_was_cut_off_is_damaged(string kind)
    {
        var whole = Good(kind);
        foreach (var part in new[] { 0.2, 0.5, 0.9 })
            Assert.Equal(DecodingCodes.DamagedFile, Reading.FaultOf(Identity, whole[..(int)(whole.Length * part)], "x").Code);
    }

    [Theory]
    [InlineData("<html><table><tr><td>STT</td></tr></table></html>", "an HTML page")]
    [InlineData("STT,Đơn vị\n1,Ta Ma\n", "plain text")]
    [InlineData("%PDF-1.7", "a PDF document")]
    [InlineData("", "nothing at all")]
    public void What_only_calls_itself_a_workbook_is_named_for_what_it_is(string content, string found)
    {
        var fault = Reading.FaultOf(Identity, content, "dinh_danh.xlsx");
        Assert.Equal((DecodingCodes.WrongKind, "an Excel workbook", found), (fault.Code, fault.Arguments["expected"], fault.Arguments["found"]));
    }

    [Fact]
    public void A_zip_that_is_no_workbook_is_named() =>
        Assert.Equal("a Word document", Reading.FaultOf(Identity, Zip(("word/document.xml", 10)), "x.xlsx").Arguments["found"]);

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_opened()
    {
        var fault = Reading.FaultOf(Identity, Zip(("xl/workbook.xml", 10), ("xl/worksheets/sheet1.xml", 64 * 1024 * 1024)), "x.xlsx");
        Assert.Equal((DecodingCodes.TooExpanded, "xl/worksheets/sheet1.xml"), (fault.Code, fault.Arguments["part"]));
    }

    [Fact]
    public void Letters_that_were_lost_before_the_workbook_was_saved_refuse_it() =>
        Assert.Equal(DecodingCodes.LostLetters, Reading.FaultOf(Identity, Table(s => s.Row(1, "Ta M\uFFFD", 1)).ToXlsx(), "x.xlsx").Code);

    [Fact]
    public void They_refuse_it_also_where_no_field_reads_the_cell()
    {
        var fault = Reading.FaultOf(Identity, Table(s => s.Row(1, "Ta Ma", 1, null, null, null, "Gh\uFFFD ch\uFFFD")).ToXlsx(), "x.xlsx");
        Assert.Equal((DecodingCodes.LostLetters, "G"), (fault.Code, fault.Place?.Column));
    }

    private static byte[] Good(string kind)
    {
        var book = Table(s => s
            .Row(1, "TT Tuần Giáo", 6537, 5217.0, 82.99, new DateOnly(2024, 3, 29))
            .Skip(2)
            .Row(2, "Phình Sáng", "2.753", "-", "57,99", "30/03/2024")
            .Row("Tổng cộng", null, 9290));
        return kind == "xls" ? book.ToXls() : book.ToXlsx();
    }

    private static WorkbookBuilder Table(Action<SheetBuilder> rows) => new WorkbookBuilder().Sheet("Tổng hợp", s => rows(Header(s)));

    private static SheetBuilder Header(SheetBuilder sheet) => sheet
        .Row("CÔNG AN HUYỆN TUẦN GIÁO")
        .Row("KẾT QUẢ (tính đến 15h00 ngày 29/3/2024)")
        .Skip()
        .Row("STT", "Đơn vị", "Thu nhận hồ sơ", null, null, "Ngày gửi")
        .Row(null, null, "Số lượng", "Kích hoạt", "Tỷ lệ (%)")
        .Merge(1, 0, 1, 5).Merge(3, 0, 4, 0).Merge(3, 1, 4, 1).Merge(3, 2, 3, 4).Merge(3, 5, 4, 5);

    private static StreamDefinition Define(string decode = "") => ConnectorYaml.Stream($$"""
        title: Định danh điện tử
        files: "dinh_danh*"
        decode: { type: workbook, {{decode}} }
        table:
          header: { starts_with: STT, rows: 2 }
          as_of: { in: title, pattern: "ngày {d/M/yyyy}" }
          totals: { field: unit, words: [Tổng cộng], control: [registered] }
          ignore: [STT]
        formats: { number: { decimal: ",", group: ".", absent: ["-"] }, date: [dd/MM/yyyy] }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          registered: { from: Thu nhận hồ sơ / Số lượng, type: integer, required: true }
          activated: { from: Thu nhận hồ sơ / Kích hoạt, type: integer }
          share: { from: Thu nhận hồ sơ / Tỷ lệ (%), type: decimal, scale: 2 }
          sent: { from: Ngày gửi, type: date }
        key: [unit]
        covers: rows
        """);

    private static byte[] Zip(params (string Name, int Length)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, length) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(new byte[length]);
            }
        return bytes.ToArray();
    }

    private static byte[] EncryptedXlsx()
    {
        static string Noise(int length) => Convert.ToBase64String(Enumerable.Range(1, length).Select(number => (byte)number).ToArray());
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">
            <keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="{Noise(16)}"/>
            <dataIntegrity encryptedHmacKey="{Noise(64)}" encryptedHmacValue="{Noise(64)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">
            <p:encryptedKey spinCount="1000" saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"
            saltValue="{Noise(16)}" encryptedVerifierHashInput="{Noise(16)}" encryptedVerifierHashValue="{Noise(64)}" encryptedKeyValue="{Noise(32)}"/></keyEncryptor></keyEncryptors></encryption>
            """;
        // Whole sectors, so that nothing but blanks is added to the XML.
        byte[] info = [4, 0, 4, 0, 0x40, 0, 0, 0, .. Encoding.UTF8.GetBytes(xml.PadRight(10 * 512 - 8))];
        return CompoundFile.Write(("EncryptionInfo", info), ("EncryptedPackage", new byte[4096]));
    }
}
