using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>Finding records among titles, headings, totals and footnotes, with CSV as the carrier.</summary>
public sealed class TableTests
{
    private const string Sheet = """
        BÁO CÁO;;;
        Đến ngày 29/3/2024;;;
        STT;Đơn vị;Số hộ;Ghi chú
        1;Xã Ta Ma;812;
        2;Xã Pú Xi;850;
        ;Tổng cộng;1.662;
        """;

    private static readonly StreamDefinition Households = Define();

    [Fact]
    public void Rows_above_below_and_between_are_no_records()
    {
        var result = Reading.Text(Households, """
            BÁO CÁO;;;
            Đến ngày 29/3/2024;;;
            STT;Đơn vị;Số hộ;Ghi chú
            A;B;1;2
            1;Xã Ta Ma;812;
            ;;;
            STT;Đơn vị;Số hộ;Ghi chú
            2;Xã Pú Xi;850;
            3;;;
            ;Tổng cộng:;1.662;
            (*) Số liệu luỹ kế;;;
            """);
        Assert.Equal(["Xã Ta Ma", "Xã Pú Xi"], result.Column("unit"));
        Assert.Equal([DropReason.RepeatedHeader, DropReason.Blank, DropReason.RepeatedHeader, DropReason.Blank, DropReason.Total, DropReason.Footnote],
            result.Dropped.Select(row => row.Reason));
        var counts = result.Counts();
        Assert.Equal(counts.Received, counts.Accepted + counts.Rejected + counts.Dropped);
        Assert.Equal(8, counts.Received);
    }

    [Fact]
    public void A_position_counts_rows_as_a_spreadsheet_does()
    {
        var result = Reading.Text(Households, "\"BÁO CÁO\ntrên hai dòng, đến ngày 29/3/2024\";;;\n\nSTT;Đơn vị;Số hộ;Ghi chú\n1;Xã Ta Ma;nhiều;\n");
        var rejected = Assert.Single(result.Rejected);
        Assert.Equal(4, rejected.Position.Row);
        Assert.Equal("test/rows, rows.csv, C4", rejected.Finding.Place!.ToString());
    }

    [Fact]
    public void A_rejected_row_keeps_place_cause_unit_and_what_was_sent()
    {
        var rejected = Assert.Single(Reading.Text(Households, Sheet.Replace("850", "~ 850", StringComparison.Ordinal)).Rejected);
        Assert.Equal(DecodingCodes.NotANumber, rejected.Finding.Code);
        Assert.Equal("~ 850", rejected.Finding.Arguments["value"]);
        Assert.Equal("households", rejected.Finding.Arguments["field"]);
        Assert.Equal("Xã Pú Xi", rejected.UnitWord);
        Assert.Equal(new DateOnly(2024, 3, 29), rejected.AsOf);
        Assert.Equal("""{"Đơn vị":"Xã Pú Xi","Số hộ":"~ 850"}""", rejected.Raw);
    }

    [Fact]
    public void A_total_that_does_not_agree_refuses_the_file_and_shows_both_sums()
    {
        var fault = Reading.FaultOf(Households, Sheet.Replace("812", "813", StringComparison.Ordinal));
        Assert.Equal(DecodingCodes.ControlTotal, fault.Code);
        Assert.Equal(("1662", "1663", "1"), (fault.Arguments["total"], fault.Arguments["sum"], fault.Arguments["difference"]));
        Assert.Equal("C6", fault.Place!.Column + fault.Place.Row);
    }

    [Fact]
    public void A_total_above_the_records_is_checked_too()
    {
        const string above = "ngày 29/3/2024\nSTT;Đơn vị;Số hộ;Ghi chú\n;Tổng cộng;1.662;\n1;Xã Ta Ma;812;\n2;Xã Pú Xi;850;\n";
        Assert.Equal(2, Reading.Text(Households, above).Accepted.Count);
        Assert.Equal(DecodingCodes.ControlTotal, Reading.FaultOf(Households, above.Replace("850", "85", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void A_total_proves_nothing_beside_a_rejected_cell_and_this_is_said()
    {
        var note = Assert.Single(Reading.Text(Households, Sheet.Replace("850", "nhiều", StringComparison.Ordinal)).Notes);
        Assert.Equal(DecodingCodes.ControlTotalUnchecked, note.Code);
    }

    [Fact]
    public void A_total_that_is_no_number_refuses_the_file_but_a_blank_one_does_not()
    {
        Assert.Equal(DecodingCodes.ControlTotalUnreadable, Reading.FaultOf(Households, Sheet.Replace("1.662", "đủ", StringComparison.Ordinal)).Code);
        Assert.Equal(2, Reading.Text(Households, Sheet.Replace("1.662", "", StringComparison.Ordinal)).Accepted.Count);
        Assert.Equal(2, Reading.Text(Households, Sheet.Replace("1.662", "-", StringComparison.Ordinal)).Accepted.Count);
    }

    [Fact]
    public void A_missing_column_ends_the_stream_and_names_the_nearest()
    {
        var fault = Reading.FaultOf(Households, Sheet.Replace("Số hộ;", "Số hộ dân;", StringComparison.Ordinal));
        Assert.Equal(DecodingCodes.ColumnMissing, fault.Code);
        Assert.Equal("Số hộ", fault.Arguments["name"]);
        Assert.Equal("`STT`, `Đơn vị`, `Số hộ dân`, `Ghi chú`", fault.Arguments["found"]);
        var near = Reading.FaultOf(Households, Sheet.Replace("Đơn vị;", "Đon vị;", StringComparison.Ordinal));
        Assert.Equal("Đon vị", near.Arguments["nearest"]);
    }

    [Fact]
    public void An_unknown_column_is_reported_once_and_not_read()
    {
        var result = Reading.Text(Households, "ngày 29/3/2024\nSTT;Đơn vị;Họ tên;Số hộ;Ghi chú\n1;Xã Ta Ma;Lò Văn Mẫu;x;\n2;Xã Pú Xi;Mùa A Giả;y;\n");
        var note = Assert.Single(result.Notes);
        Assert.Equal(DecodingCodes.UnexpectedColumn, note.Code);
        Assert.Equal(("Họ tên", "C"), (note.Arguments["name"], note.Place!.Column!));
        Assert.All(result.Rejected, row => Assert.DoesNotContain("Mẫu", row.Raw, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wanted_column_that_stands_twice_is_nobody_s_to_choose() =>
        Assert.Equal(DecodingCodes.ColumnTwice, Reading.FaultOf(Households, "ngày 29/3/2024\nSTT;Đơn vị;Số hộ;Số hộ\n1;Xã Ta Ma;1;2\n").Code);

    [Fact]
    public void A_file_without_the_header_shows_what_was_met_instead()
    {
        var fault = Reading.FaultOf(Households, "Đến ngày 29/3/2024\nTT;Đơn vị;Số hộ\n1;Xã Ta Ma;812\n");
        Assert.Equal(DecodingCodes.HeaderNotFound, fault.Code);
        Assert.Equal("STT", fault.Arguments["name"]);
        Assert.Equal("TT", fault.Arguments["nearest"]);
    }

    [Fact]
    public void A_row_with_a_cell_too_many_is_rejected_because_its_cells_have_shifted()
    {
        var result = Reading.Text(Households, "ngày 29/3/2024\nSTT;Đơn vị;Số hộ;Ghi chú\n1;Xã Ta Ma;1;234;x\n2;Xã Pú Xi;850\n3;Xã Pú Nhung;5;;\n");
        var rejected = Assert.Single(result.Rejected);
        Assert.Equal(DecodingCodes.RowTooWide, rejected.Finding.Code);
        Assert.Equal("{}", rejected.Raw);
        Assert.Null(rejected.UnitWord);
        Assert.Equal(["Xã Pú Xi", "Xã Pú Nhung"], result.Column("unit"));
    }

    [Theory]
    [InlineData("Số liệu cũ", DecodingCodes.AsOfMissing)]
    [InlineData("ngày 31/2/2024", DecodingCodes.AsOfMissing)]
    [InlineData("ngày 29/3/2024, so với ngày 31/12/2023", DecodingCodes.AsOfAmbiguous)]
    public void A_title_without_its_one_date_ends_the_stream(string title, string code) =>
        Assert.Equal(code, Reading.FaultOf(Households, $"{title}\nSTT;Đơn vị;Số hộ;Ghi chú\n1;Xã Ta Ma;812;\n").Code);

    [Theory]
    [InlineData("{yyyy-MM}", "so_lieu_2024-03.csv", "2024-03-31")]
    [InlineData("{yyyy-Qq}", "so_lieu_2024-Q1.csv", "2024-03-31")]
    [InlineData("_{yyyy}.", "so_lieu_2023.csv", "2023-12-31")]
    [InlineData("{yyyyMMdd}", "so_lieu_20240229.csv", "2024-02-29")]
    [InlineData("tháng {M-yyyy}", "Tháng 2-2024.csv", "2024-02-29")]
    public void The_day_may_stand_in_the_file_s_name(string pattern, string name, string expected)
    {
        var stream = Define($"as_of: {{ in: file-name, pattern: \"{pattern}\" }}");
        var row = Assert.Single(Reading.Text(stream, "STT;Đơn vị;Số hộ;Ghi chú\n1;Xã Ta Ma;812;\n", name).Accepted);
        Assert.Equal(expected, row.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_date_pattern_without_a_date_points_at_the_definition()
    {
        var fault = Reading.FaultOf(Define("as_of: { in: title, pattern: \"ngày\" }"), Sheet);
        Assert.Equal(DecodingCodes.BadDatePattern, fault.Code);
        Assert.Equal("connector.yaml", fault.At!.File);
    }

    [Theory]
    [InlineData("ĐVT: Triệu đồng", null)]
    [InlineData("Đơn vị tính: TRIỆU ĐỒNG", null)]
    [InlineData("ĐVT: đồng", DecodingCodes.MoneyUnitDiffers)]
    [InlineData("ĐVT: Nghìn đồng", DecodingCodes.MoneyUnitDiffers)]
    [InlineData("ĐVT: Tỷ đồng", DecodingCodes.MoneyUnitDiffers)]
    [InlineData("ĐVT: USD", DecodingCodes.MoneyUnitMissing)]
    public void The_printed_unit_of_money_must_be_the_declared_one(string notice, string? code)
    {
        var stream = ConnectorYaml.Stream("""
            title: Chi
            files: "*.csv"
            decode: { type: csv, delimiter: ";" }
            table: { header: { starts_with: TT }, money_unit: { in_title: { "triệu đồng": trieu-dong, đồng: dong } } }
            formats: { number: { decimal: ",", group: "." } }
            fields:
              line: { from: TT, type: text, required: true }
              amount: { from: Số tiền, type: money, unit: trieu-dong, required: true }
            key: [line]
            covers: rows
            """);
        var text = $"{notice}\nTT;Số tiền\n1;402,35\n";
        if (code is null)
            Assert.Equal(["402350000"], Reading.Text(stream, text).Column("amount"));
        else
            Assert.Equal(code, Reading.FaultOf(stream, text).Code);
    }

    [Theory]
    [InlineData("ĐVT: đồng", "402350000")]
    [InlineData("ĐVT: Triệu đồng", "402350000000000")]
    public void A_field_that_declares_no_unit_takes_the_printed_one(string notice, string expected)
    {
        var stream = ConnectorYaml.Stream("""
            title: Chi
            files: "*.csv"
            decode: { type: csv, delimiter: ";" }
            table: { header: { starts_with: TT }, money_unit: { in_title: { "triệu đồng": trieu-dong, đồng: dong } } }
            formats: { number: { decimal: ",", group: "." } }
            fields:
              line: { from: TT, type: text, required: true }
              amount: { from: Số tiền, type: money, required: true }
            key: [line]
            covers: rows
            """);
        Assert.Equal([expected], Reading.Text(stream, $"{notice}\nTT;Số tiền\n1;402.350.000\n").Column("amount"));
        Assert.Equal(DecodingCodes.MoneyUnitDiffers, Reading.FaultOf(stream, $"{notice}; tổng trên 1 nghìn đồng\nTT;Số tiền\n1;402.350.000\n").Code);
    }

    [Fact]
    public void A_header_over_several_rows_is_flattened_to_paths_without_crossing_headings()
    {
        var stream = ConnectorYaml.Stream("""
            title: Thử
            files: "*.csv"
            decode: { type: csv, delimiter: ";" }
            table: { header: { starts_with: STT, rows: 3 } }
            fields:
              unit: { from: Đơn vị, type: text }
              a: { from: Nhận / Tổng số, type: integer }
              b: { from: Nhận / Trong đó / Mới, type: integer }
              c: { from: Nhận / Trong đó / Cũ, type: integer }
              d: { from: Trả / Tổng số, type: integer }
              e: { from: Trả / Đúng hạn, type: integer }
            key: [unit]
            covers: rows
            """);
        var result = Reading.Text(stream, "STT;Đơn vị;Nhận;;;Trả;\n;;Tổng số;Trong đó;;;Đúng hạn\n;;;Mới;Cũ;Tổng số;\n1;Xã Ta Ma;3;2;1;5;4\n");
        Assert.Equal(["STT"], result.Notes.Select(note => note.Arguments["name"]));
        Assert.Equal(["3", "2", "1", "5", "4"], new[] { "a", "b", "c", "d", "e" }.Select(field => result.Value(result.Accepted[0], field)));
    }

    [Fact]
    public void A_personal_stream_shows_only_the_shape_of_what_it_refuses()
    {
        var stream = Define(extra: "personal_data: true");
        var rejected = Assert.Single(Reading.Text(stream, Sheet.Replace("850", "Lò Thị 9", StringComparison.Ordinal)).Rejected);
        Assert.Equal("aa aaa 0", rejected.Finding.Arguments["value"]);
        Assert.DoesNotContain("Thị", rejected.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rejects_than_the_threshold_refuse_the_delivery()
    {
        var result = Reading.Text(Households, Sheet.Replace("850", "nhiều", StringComparison.Ordinal));
        var fault = Assert.Throws<DeliveryFault>(() => result.Counts().RequireBelowThreshold("test", Households)).Finding;
        Assert.Equal(DecodingCodes.TooManyRejects, fault.Code);
        Assert.Equal(("1", "2", "10%"), (fault.Arguments["rejected"], fault.Arguments["records"], fault.Arguments["limit"]));
        result.Counts().RequireBelowThreshold("test", Households with { RejectThreshold = 0.5m });
    }

    private static StreamDefinition Define(string asOf = "as_of: { in: title, pattern: \"ngày {d/M/yyyy}\" }", string extra = "reject_threshold: 10%") => ConnectorYaml.Stream($$"""
        title: Số hộ
        files: "*.csv"
        decode: { type: csv, delimiter: ";" }
        table:
          header: { starts_with: STT }
          {{asOf}}
          totals: { field: unit, words: [Tổng cộng], control: [households] }
          footnotes: ["(*)"]
          ignore: [STT, Ghi chú]
        formats: { number: { group: ".", absent: ["-"] } }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          households: { from: Số hộ, type: integer, required: true }
        key: [unit]
        covers: rows
        {{extra}}
        """);
}
