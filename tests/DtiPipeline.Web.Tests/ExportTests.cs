using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using DtiPipeline.Core.People;
using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.Exporting;
using DtiPipeline.Warehouse.People;
using ExcelDataReader;

namespace DtiPipeline.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed class ExportTests(SiteBench bench)
{
    private static readonly Grant Officer = new(Role.Officer, SiteBench.Unit("099"));

    [Fact]
    public async Task The_workbook_has_the_document_s_columns_and_behind_them_what_the_unit_says()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var rows = Rows(await BytesAsync(visitor, "xlsx"));
        Assert.Equal(ExportNotice.Invented, rows[0][0]);
        var heading = rows.FindIndex(row => "STT".Equals(row[0]));
        Assert.Equal(
            ["STT", "Chỉ số/Chỉ số thành phần", "Điểm tối đa", "Cách xác định và tính điểm", "Cơ quan phụ trách", "Cơ quan phối hợp", "Số liệu", "Điểm tự đánh giá", "Diễn giải", "Minh chứng", "Tình trạng"],
            rows[heading + 1].Select((cell, column) => rows[heading][column] as string is { } upper && upper != "Kết quả của đơn vị" ? upper : cell));
        var line = rows.Single(row => "6.6".Equals(row[0]));
        Assert.Equal("Tỷ lệ hồ sơ xử lý trực tuyến", line[1]);
        Assert.Equal(10d, line[2]);
        Assert.Contains("Tỷ lệ = (a + b)/c", (string)line[3]!, StringComparison.Ordinal);
        Assert.Equal("Vp. HĐND - UBND", line[4]);
        Assert.Equal("a = 6.582\nb = 6.918\nc = 24.860", line[6]);
        Assert.Equal(6.788, (double)line[7]!, 3);
        Assert.Equal(334.82, rows[^1][7]);
        foreach (var indicator in NightBench.Definitions.Set("tuan-giao-huyen-2024").Indicators)
            Assert.Single(rows, row => indicator.Code.Equals(row[0]));
    }

    [Fact]
    public async Task The_csv_has_a_row_for_each_indicator_and_each_figure_and_its_points_add_up()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var bytes = await BytesAsync(visitor, "csv");
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        using var stream = new MemoryStream(bytes);
        using var reader = ExcelReaderFactory.CreateCsvReader(stream);
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)?.ToString() ?? "")]);
        int Column(string name) => Array.IndexOf(rows[0], name);
        var set = NightBench.Definitions.Set("tuan-giao-huyen-2024");
        Assert.Equal(set.Indicators.Count(), rows.Count(row => row[0] == "indicator"));
        Assert.Equal(set.Indicators.Sum(indicator => indicator.Inputs.Length), rows.Count(row => row[0] == "input"));
        Assert.Equal(334.82m, Math.Round(rows.Where(row => row[0] == "indicator" && row[Column("points")].Length > 0).Sum(row => decimal.Parse(row[Column("points")], CultureInfo.InvariantCulture)), 2));
        Assert.Equal("6582", rows.Single(row => row[0] == "input" && row[Column("indicator")] == "6.6" && row[Column("letter")] == "a")[Column("value")]);
        Assert.All(rows.Skip(1), row => Assert.Equal(ExportNotice.Invented, row[Column("notice")]));
    }

    [Fact]
    public async Task The_json_has_numbers_as_numbers()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        using var document = JsonDocument.Parse(await BytesAsync(visitor, "json"));
        var root = document.RootElement;
        Assert.Equal(334.82m, root.GetProperty("points").GetDecimal());
        Assert.Equal(ExportNotice.Invented, root.GetProperty("notice").GetString());
        var input = root.GetProperty("pillars").EnumerateArray().SelectMany(pillar => pillar.GetProperty("indicators").EnumerateArray())
            .Single(indicator => indicator.GetProperty("code").GetString() == "6.6").GetProperty("inputs")[0];
        Assert.Equal(6582m, input.GetProperty("value").GetDecimal());
        Assert.Equal("tthc-dvc/dossiers", input.GetProperty("sources")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Who_took_a_sheet_away_is_on_record()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        await BytesAsync(visitor, "xlsx");
        var entry = (await new AuditStore(bench.Database).ListAsync("sheet/tuan-giao-2024/2024-final/099")).First(entry => entry.Who == visitor.Login);
        Assert.Equal("sheet.exported", entry.Action);
        Assert.Contains("\"form\":\"xlsx\"", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_takes_away_what_it_leads_and_nothing_else()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099"), "phong-noi-vu"));
        var rows = Rows(await BytesAsync(visitor, "xlsx"));
        Assert.DoesNotContain(rows, row => "1.1".Equals(row[0]));
        Assert.Contains(rows, row => "Số lượng công chức của UBND huyện".Equals(row[1]));
        Assert.DoesNotContain(rows, row => "Số lượng dân số của huyện".Equals(row[1]));
        Assert.Contains("Bản trích", await visitor.PageAsync(SiteBench.Sheet + "/sheet"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/export/xlsx")]
    [InlineData("/export/csv")]
    [InlineData("/export/json")]
    [InlineData("/sheet")]
    public async Task Another_district_gets_nothing(string path)
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("256")));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(SiteBench.Sheet + path)).StatusCode);
    }

    [Fact]
    public async Task A_form_that_does_not_exist_is_said_to_be_missing()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(SiteBench.Sheet + "/export/xls")).StatusCode);
    }

    [Fact]
    public async Task The_paper_looks_like_one_of_an_office()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var page = await visitor.PageAsync(SiteBench.Sheet + "/sheet");
        foreach (var words in (string[])["ỦY BAN NHÂN DÂN", "HUYỆN TUẦN GIÁO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Tuần Giáo, ngày", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", ExportNotice.Invented])
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">334,82</td>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<style|\sstyle=|<script|\son\w+=", page);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1+1")]
    [InlineData("a & b <c>")]
    [InlineData("12")]
    public void A_text_in_a_workbook_stays_a_text(string text)
    {
        var bytes = WorkbookWriter.Write(new WorkbookSheet("a", [10], [[new WorkbookCell(WorkbookStyle.Heading, "h")], [new WorkbookCell(WorkbookStyle.Text, text)]], 0..1));
        Assert.Equal(text, Rows(bytes)[1][0]);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotMatch("<(x:)?f>", sheet.ReadToEnd());
    }

    [Fact]
    public void A_day_is_a_day_and_a_link_a_link()
    {
        var bytes = WorkbookWriter.Write(new WorkbookSheet(
            "a", [10, 10, 10],
            [[new WorkbookCell(WorkbookStyle.Heading, "h")], [new WorkbookCell(WorkbookStyle.Day, Day: new DateOnly(2024, 12, 31)), new WorkbookCell(WorkbookStyle.Figure, Number: 6.788m), new WorkbookCell(WorkbookStyle.Link, "Báo cáo", Link: new Uri("https://example.test/a?b=1&c=2"))]],
            0..1));
        var row = Rows(bytes)[1];
        Assert.Equal(new DateTime(2024, 12, 31), row[0]);
        Assert.Equal(6.788, row[1]);
        Assert.Equal("Báo cáo", row[2]);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var links = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith("worksheets/_rels/sheet1.xml.rels", StringComparison.Ordinal)).Open());
        Assert.Contains("https://example.test/a?b=1&amp;c=2", links.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_table_for_several_levels_is_marked_for_those_it_counts_for()
    {
        var sets = NightBench.Definitions.Sets.Where(set => set.Document.File == "thua-thien-hue-2024.txt").ToList();
        Assert.Equal(["huyen", "so", "xa"], sets.Select(set => set.Level).Order(StringComparer.Ordinal));
        string[] Levels(string item) => [.. sets.Where(set => set.Indicators.Any(indicator => indicator.SourceItem == item)).Select(set => set.Level).Order(StringComparer.Ordinal)];
        Assert.Equal(["huyen", "so", "xa"], Levels("Phụ lục I.1"));
        Assert.Equal(["huyen", "xa"], Levels("Phụ lục I.8"));
        Assert.Equal(["huyen"], Levels("Phụ lục II.3"));
    }

    private static async Task<byte[]> BytesAsync(Visitor visitor, string form)
    {
        var answer = await visitor.GetAsync($"{SiteBench.Sheet}/export/{form}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"phieu-tuan-giao-2024-2024-final-099.{form}", answer.Content.Headers.ContentDisposition?.FileName);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static List<object?[]> Rows(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }
}
