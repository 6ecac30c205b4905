using System.IO.Compression;
using System.Text;
using DtiPipeline.Collection.Decoding;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Workbooks;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>Input that is meant to stop the machine or to reach into it. Every case is refused by name, within a budget of memory.</summary>
public sealed class HostileInputTests
{
    private const long TwoGigabytes = 2L * 1024 * 1024 * 1024;

    [Theory]
    [InlineData("csv", "STT,Đơn vị,", "x", DecodingCodes.BeyondLimit, 32)]
    [InlineData("csv", "STT,Đơn vị,\"", "x\n", DecodingCodes.BeyondLimit, 32)]
    [InlineData("csv", "STT,Đơn vị", ",Số hộ", DecodingCodes.BeyondLimit, 64)]
    [InlineData("csv", "", "\n", DecodingCodes.HeaderNotFound, 32)]
    [InlineData("csv", "{delimiter}", "x", DecodingCodes.BeyondLimit, 32)]
    [InlineData("html", "<table><tr><td>STT", "x", DecodingCodes.BeyondLimit, 600)]
    [InlineData("html", "<table><tr><td>STT<td ", "a=\"1\" ", DecodingCodes.BeyondLimit, 600)]
    [InlineData("workbook", "PK\u0003\u0004", "x", DecodingCodes.BeyondLimit, 300)]
    [InlineData("json", "{\"data\":[\"", "x", DecodingCodes.BeyondLimit, 600)]
    [InlineData("xml", "<r><list><doc id=\"", "x", DecodingCodes.BeyondLimit, 600)]
    public void Two_gigabytes_of_one_thing_are_refused_within_a_budget_of_memory(string kind, string beginning, string pattern, string code, int megabytes)
    {
        var stream = Define(kind, beginning == "{delimiter}");
        var bytes = Encoding.UTF8.GetBytes(beginning == "{delimiter}" ? "STT" : beginning);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reader = new RecordReader("test", stream, Reading.Hasher, new FindingLog());
        var fault = Assert.Throws<DeliveryFault>(() => reader.Read(Reading.Payload("x", bytes, 1), new EndlessStream(bytes, Encoding.UTF8.GetBytes(pattern), TwoGigabytes)).Count());
        Assert.Equal(code, fault.Finding.Code);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1048576, 0, megabytes);
    }

    [Theory]
    [InlineData("<row r=\"2\">", "<row r=\"2000000000\">", "rows of a sheet")]
    [InlineData("r=\"B2\"", "r=\"ZZZZZZ2\"", "columns of a table")]
    [InlineData("<sheetData>", "{deep}<sheetData>", "elements inside each other")]
    [InlineData("<row r=\"2\">", "<row r=\"2\">{cells}", "columns of a table")]
    public void A_cell_far_outside_of_any_sheet_makes_no_room(string text, string instead, string what)
    {
        var more = instead.Replace("{deep}", string.Concat(Enumerable.Repeat("<a>", 300_000)), StringComparison.Ordinal)
            .Replace("{cells}", string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 100_000)), StringComparison.Ordinal);
        var fault = Refused(Patched("xl/worksheets/sheet1.xml", xml => xml.Replace(text, more, StringComparison.Ordinal)));
        Assert.Equal((DecodingCodes.BeyondLimit, what), (fault.Code, fault.Arguments["found"]));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet")]
    [InlineData("xl/workbook.xml", "<workbook")]
    public void A_workbook_with_entities_is_refused_before_they_unfold(string part, string root)
    {
        const string laughs = "<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        Assert.Equal(DecodingCodes.DocumentType, Refused(Patched(part, xml => xml.Replace(root, laughs + root, StringComparison.Ordinal))).Code);
    }

    [Theory]
    [InlineData("../../etc/cron.d/x")]
    [InlineData("/etc/passwd")]
    [InlineData("xl\\..\\..\\x")]
    public void A_part_whose_name_points_outside_is_refused(string name)
    {
        var fault = Refused(Archive(zip => zip.CreateEntry(name)));
        Assert.Equal((DecodingCodes.HostileName, name), (fault.Code, fault.Arguments["part"]));
    }

    [Fact]
    public void Texts_that_unpack_to_more_than_any_report_has_are_refused()
    {
        var bomb = Archive(zip =>
        {
            using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open();
            var noise = new Random(1);
            var block = new byte[64 * 1024];
            for (var written = 0L; written < 80L * 1024 * 1024; written += block.Length)
            {
                // Letters at random out of four pack 1:4 only, so the ratio does not give the bomb away.
                for (var index = 0; index < block.Length; index++)
                    block[index] = (byte)('a' + noise.Next(4));
                part.Write(block);
            }
        });
        Assert.Equal((DecodingCodes.TooExpanded, "xl/sharedStrings.xml"), (Refused(bomb).Code, Refused(bomb).Arguments["part"]));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void JSON_without_end_inside_itself_is_broken(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        Assert.Equal(DecodingCodes.BrokenJson, Reading.FaultOf(Define("json"), $"{{\"data\":[{{\"unit\":{deep}}}]}}", "x").Code);
        Assert.Equal(DecodingCodes.BrokenJson, Reading.FaultOf(Define("json"), $"{{\"other\":{deep},\"data\":[]}}", "x").Code);
    }

    [Theory]
    [InlineData("=1+2")]
    [InlineData("+84900000001")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void What_a_spreadsheet_would_run_stays_text(string text)
    {
        Assert.Equal([text], Reading.Text(Define("csv"), $"STT,Đơn vị,Số hộ\n1,\"{text}\",1\n").Column("unit"));
        var book = new WorkbookBuilder().Sheet("S", s => s.Row("STT", "Đơn vị", "Số hộ").Row(1, text, 1));
        Assert.Equal([text], Reading.Bytes(Define("workbook"), book.ToXlsx(), "x").Column("unit"));
    }

    [Fact]
    public void A_file_called_after_a_path_is_read_under_that_name_and_touches_nothing()
    {
        const string name = "../../../etc/cron.d/thống_kê.csv";
        var rejected = Assert.Single(Reading.Text(Define("csv"), "STT,Đơn vị,Số hộ\n1,,1\n", name).Rejected);
        Assert.Equal(name, rejected.Finding.Place!.File);
    }

    private static Finding Refused(byte[] bytes) => Reading.FaultOf(Define("workbook"), bytes, "x.xlsx");

    private static byte[] Patched(string part, Func<string, string> patch) => Archive(zip =>
    {
        var entry = zip.GetEntry(part)!;
        string xml;
        using (var reader = new StreamReader(entry.Open()))
            xml = reader.ReadToEnd();
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(patch(xml));
    });

    private static byte[] Archive(Action<ZipArchive> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(new WorkbookBuilder().Sheet("S", s => s.Row("STT", "Đơn vị", "Số hộ").Row(1, 2)).ToXlsx());
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
            change(zip);
        return bytes.ToArray();
    }

    private static StreamDefinition Define(string kind, bool auto = false)
    {
        var decode = kind switch { "json" => "json, records: data", "xml" => "xml, records: r/list/doc", "csv" when auto => "csv, delimiter: auto", _ => kind };
        var table = kind is "json" or "xml" ? "" : "table: { header: { starts_with: STT }, ignore: [STT] }";
        var paths = kind is "json" or "xml" ? ("unit", "count") : ("Đơn vị", "Số hộ");
        return ConnectorYaml.Stream($$"""
            title: Thử
            files: "*"
            decode: { type: {{decode}} }
            {{table}}
            fields:
              unit: { from: {{paths.Item1}}, type: text, required: true }
              count: { from: {{paths.Item2}}, type: integer }
            key: [unit]
            covers: rows
            """);
    }
}
