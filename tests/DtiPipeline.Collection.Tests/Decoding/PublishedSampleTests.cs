using System.Globalization;
using DtiPipeline.Collection.Tests.Support;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>The layouts that offices really send, with the figures that a careful person reads from them.</summary>
public sealed class PublishedSampleTests
{
    internal const string FormII06A = """
        title: Biểu II.06a
        files: "a1_*.csv"
        decode: { type: csv }
        table:
          header: { starts_with: STT, rows: 3 }
          period: { in: title, pattern: "Từ ngày {dd/MM/yyyy} đến ngày {dd/MM/yyyy}" }
          totals: { field: unit, words: [Tổng số], control: [ho_so_nhan, ho_so_truc_tuyen, ho_so_truc_tiep_bccI, ho_so_ky_truoc, ho_so_da_giai_quyet, truoc_han, dung_han, qua_han, dang_giai_quyet, dang_trong_han, dang_qua_han] }
          ignore: [STT]
        formats: { number: { decimal: ",", group: "." } }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          ho_so_nhan: { from: Số hồ sơ nhận giải quyết / Tổng số, type: integer, required: true }
          ho_so_truc_tuyen: { from: Số hồ sơ nhận giải quyết / Trong đó / Trực tuyến, type: integer, required: true }
          ho_so_truc_tiep_bccI: { from: "Số hồ sơ nhận giải quyết / Trong đó / Trực tiếp, dịch vụ bưu chính", type: integer, required: true }
          ho_so_ky_truoc: { from: Số hồ sơ nhận giải quyết / Trong đó / Từ kỳ trước, type: integer, required: true }
          ho_so_da_giai_quyet: { from: Số hồ sơ đã giải quyết / Tổng số, type: integer, required: true }
          truoc_han: { from: Số hồ sơ đã giải quyết / Trước hạn, type: integer, required: true }
          dung_han: { from: Số hồ sơ đã giải quyết / Đúng hạn, type: integer, required: true }
          qua_han: { from: Số hồ sơ đã giải quyết / Quá hạn, type: integer, required: true }
          dang_giai_quyet: { from: Số lượng hồ sơ đang giải quyết / Tổng số, type: integer, required: true }
          dang_trong_han: { from: Số lượng hồ sơ đang giải quyết / Trong hạn, type: integer, required: true }
          dang_qua_han: { from: Số lượng hồ sơ đang giải quyết / Quá hạn, type: integer, required: true }
        key: [unit]
        covers: rows
        """;

    private const string Documents = """
        title: Văn bản đi
        files: "b1_*.csv"
        decode: { type: csv }
        table:
          header: { starts_with: TT, rows: 2 }
          as_of: { in: title, pattern: "Quý {q 'năm' yyyy}" }
          totals: { field: unit, words: [Tổng cộng], control: [van_ban_di] }
          ignore: [TT, Tỷ lệ (%), Ghi chú]
        formats: { number: { decimal: "," } }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          van_ban_di: { from: Tổng số văn bản đi (không gồm VB mật), type: integer, required: true }
          van_ban_di_ky_so: { from: Trong đó gửi điện tử qua trục liên thông / Ký số đầy đủ (cá nhân + cơ quan), type: integer, required: true }
          chi_ky_so_co_quan: { from: Trong đó gửi điện tử qua trục liên thông / Chỉ ký số cơ quan, type: integer, required: true }
          chua_ky_so: { from: Trong đó gửi điện tử qua trục liên thông / Chưa ký số, type: integer, required: true }
          giay: { from: Văn bản giấy, type: integer, required: true }
        key: [unit]
        covers: rows
        """;

    private const string Vnpt = """
        title: VNPT
        files: "c1_*.csv"
        decode: { type: csv, delimiter: ";" }
        table:
          header: { starts_with: STT }
          as_of: { in: title, pattern: "đến {dd/MM/yyyy}" }
          ignore: [STT, Tổng số bản]
        formats: { number: { decimal: ",", group: "." } }
        fields:
          unit: { from: Xã/Thị trấn, type: text, required: true }
          thue_bao_di_dong: { from: Tổng thuê bao di động, type: integer, required: true }
          thue_bao_smartphone: { from: TB smartphone, type: integer, required: true }
          ho_cap_quang: { from: Thuê bao FTTH, type: integer, required: true }
          ban_cap_quang: { from: Số bản có cáp quang, type: integer, required: true }
          ban_phu_song: { from: Số bản phủ sóng 3G/4G, type: integer, required: true }
        key: [unit]
        covers: rows
        """;

    private const string DigitalIdentity = """
        title: Định danh điện tử
        files: "d1_*.csv"
        decode: { type: csv }
        table:
          header: { starts_with: STT, rows: 2 }
          as_of: { in: title, pattern: "ngày {d/M/yyyy}" }
          totals: { field: unit, words: [Tổng cộng], control: [dddt_chi_tieu, dddt_thu_nhan, muc_1, dddt_kich_hoat_muc_2] }
          footnotes: ["(*)"]
          ignore: [STT, Thu nhận hồ sơ ĐDĐT / Đạt %, Kích hoạt tài khoản / Tỷ lệ KH/chỉ tiêu (%), Ghi chú]
        formats: { number: { decimal: ",", group: "." } }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          dddt_chi_tieu: { from: Chỉ tiêu được giao, type: integer, required: true }
          dddt_thu_nhan: { from: Thu nhận hồ sơ ĐDĐT / Số lượng, type: integer, required: true }
          muc_1: { from: Kích hoạt tài khoản / Mức 1, type: integer }
          dddt_kich_hoat_muc_2: { from: Kích hoạt tài khoản / Mức 2, type: integer, required: true }
        key: [unit]
        covers: rows
        """;

    public static TheoryData<string, string, string> Files => new()
    {
        { "a1_dvc_II06a_2024-Q1.csv", FormII06A, "2024-03-31" },
        { "b1_qlvb_van_ban_ky_so_2024-Q1.csv", Documents, "2024-03-31" },
        { "c1_vnpt_2024-03.csv", Vnpt, "2024-03-31" },
        { "d1_cong_an_dddt_2024-03.csv", DigitalIdentity, "2024-03-29" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_expected_figure_is_read(string file, string definition, string asOf)
    {
        var result = Reading.File(ConnectorYaml.Stream(definition), file);
        Assert.Empty(result.Rejected);
        Assert.Empty(result.Notes);
        Assert.Equal(10, result.Accepted.Count);
        Assert.All(result.Accepted, row => Assert.Equal(DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), row.AsOf));
        var expected = Expected().Where(value => value.File == file).ToList();
        Assert.NotEmpty(expected);
        foreach (var (_, unit, measure, value) in expected)
        {
            var row = Assert.Single(result.Accepted, row => Units[unit] == Place(result.Value(row, "unit")!));
            Assert.True(result.Value(row, measure) == value, $"{measure} of {unit}: read {result.Value(row, measure)}, expected {value}");
        }
    }

    [Fact]
    public void All_expected_values_belong_to_a_file_that_is_read() =>
        Assert.Equal(Files.Select(row => (string)row[0]).Order(StringComparer.Ordinal), Expected().Select(value => value.File).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Upper_case_names_without_marks_and_codes_without_zero_stay_as_they_are_sent()
    {
        var result = Reading.File(ConnectorYaml.Stream("""
            title: Viettel
            files: "c2_*.tsv"
            decode: { type: csv, delimiter: "\t" }
            table: { header: { starts_with: Ma xa }, as_of: { in: title, pattern: "THANG {MM/yyyy}" }, ignore: [TB di dong PSC, KH FTTx, Thon ban co FTTx, Thon ban co song 4G] }
            fields:
              code: { from: Ma xa, type: text }
              unit: { from: Ten xa, type: text, required: true }
              smartphone: { from: TB 4G (thiet bi smartphone), type: integer, required: true }
            key: [unit]
            covers: rows
            """), "c2_viettel_2024-03.tsv");
        Assert.Equal(10, result.Accepted.Count);
        Assert.Equal("3253", result.Value(result.Accepted[0], "code"));
        Assert.Equal("THI TRAN TUAN GIAO", result.Value(result.Accepted[0], "unit"));
        Assert.Equal("3868", result.Value(result.Accepted[0], "smartphone"));
    }

    [Fact]
    public void Sections_subtotals_and_a_row_in_another_unit_of_money_are_told_apart()
    {
        var result = Reading.File(ConnectorYaml.Stream("""
            title: Chi chuyển đổi số
            files: "e1_*.csv"
            decode: { type: csv }
            table:
              header: { starts_with: TT }
              as_of: { in: title, pattern: "NĂM {yyyy}" }
              totals: { field: line, words: [Cộng, TỔNG CHI NSNN TRÊN ĐỊA BÀN] }
              footnotes: ["(1)"]
              carry: { section: { from: Nội dung chi, when: TT } }
              records: { when_blank: TT }
              money_unit: { in_title: { "Triệu đồng": trieu-dong } }
              ignore: [Chương, Loại-Khoản, Mục - Tiểu mục, Tỷ lệ TH/DT (%), Ghi chú]
            formats: { number: { decimal: ",", group: ".", absent: ["-"] } }
            fields:
              section: { from: "@section", type: text, required: true }
              line: { from: Nội dung chi, type: text, required: true }
              plan: { from: Dự toán, type: money, unit: trieu-dong, unit_override: { column: Ghi chú, words: { "đơn vị: đồng": dong } } }
              amount: { from: Thực hiện 31/12, type: money, unit: trieu-dong, unit_override: { column: Ghi chú, words: { "đơn vị: đồng": dong } } }
            key: [section, line]
            covers: rows
            """), "e1_tckh_chi_cds_2024.csv");
        Assert.Empty(result.Rejected);
        Assert.Equal(["An toàn thông tin mạng", "An toàn thông tin mạng", "Chính quyền số", "Chính quyền số"], result.Column("section"));
        Assert.Equal(["- Chi đầu tư", "- Chi thường xuyên", "- Chi đầu tư (đồng)", "- Chi thường xuyên"], result.Column("line"));
        Assert.Equal(["0", "420000000", "1500000000", "2800000000"], result.Column("plan"));
        Assert.Equal([null, "402350000", "1350500000", "2555250000"], result.Column("amount"));
        Assert.Equal(new DateOnly(2024, 12, 31), result.Accepted[0].AsOf);
        Assert.Equal(result.Outcomes.Count, result.Counts().Received);
    }

    [Fact]
    public void A_number_as_text_with_a_blank_behind_it_is_read_and_a_total_with_words_behind_it_can_be_declared()
    {
        var result = Reading.File(ConnectorYaml.Stream("""
            title: Dân số
            files: "f1_*.csv"
            decode: { type: csv }
            table:
              header: { starts_with: STT }
              as_of: { in: title, pattern: "({dd/MM/yyyy})" }
              totals: { field: unit, words: ["Tổng số (10 xã, thị trấn mẫu)"], control: [population, households, villages] }
              ignore: [STT, Mã ĐVHC, Dân số từ 15 tuổi trở lên]
            formats: { number: { group: "." } }
            fields:
              unit: { from: Tên ĐVHC, type: text, required: true }
              population: { from: Dân số TB (người), type: integer, required: true }
              households: { from: Số hộ, type: integer, required: true }
              villages: { from: "Số thôn, bản, tổ dân phố", type: integer, required: true }
            key: [unit]
            covers: rows
            """), "f1_thong_ke_dan_so_2023.csv");
        Assert.Equal(10, result.Accepted.Count);
        Assert.Equal("5120", result.Value(result.Accepted[3], "population"));
    }

    private static readonly Dictionary<string, string> Units = new()
    {
        ["03253"] = "Tuần Giáo", ["03259"] = "Phình Sáng", ["03260"] = "Rạng Đông", ["03262"] = "Mùn Chung", ["03263"] = "Nà Tòng",
        ["03265"] = "Ta Ma", ["03268"] = "Mường Mùn", ["03269"] = "Pú Xi", ["03271"] = "Pú Nhung", ["03274"] = "Quài Nưa",
    };

    private static string Place(string printed)
    {
        string[] prefixes = ["UBND ", "thị trấn ", "TT ", "xã "];
        foreach (var prefix in prefixes)
            if (printed.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                printed = printed[prefix.Length..];
        return printed;
    }

    private static List<(string File, string Unit, string Measure, string Value)> Expected() =>
        [.. File.ReadLines(Reading.Fixture("expected-values.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1], cells[2], cells[3]))];
}
