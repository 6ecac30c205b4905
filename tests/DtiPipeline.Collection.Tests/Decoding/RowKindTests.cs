using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>What stands among the records of a printed form is told apart from them and never counted.</summary>
public sealed class RowKindTests
{
    private const string Title = "UBND HUYỆN TUẦN GIÁO,,\nBÁO CÁO (Từ ngày 01/01/2024 đến ngày 31/03/2024),,\n";
    private const string Header = "STT,Đơn vị,Số hộ\n";

    private static readonly StreamDefinition Units = Define();

    [Fact]
    public void Every_row_that_is_no_record_is_dropped_for_its_reason()
    {
        var result = Reading.Text(Units, Title + Header + """
            A,B,1
            I,Các thị trấn,
            1,TT Tuần Giáo,"2.731"
            ,Cộng thị trấn:,2.731
            II.,Các xã,
            2,Xã Ta Ma,812
            UBND HUYỆN TUẦN GIÁO,,
            STT,Đơn vị,Số hộ
            A,B,1
            3,Xã Pú Xi,850
            4,-,NaN
            Trang 2/2,,
            ,Cộng các xã,1.662
            ,Tổng cộng,4.393
            (*) Số liệu sơ bộ,,
            ,,"Tuần Giáo, ngày 02 tháng 4 năm 2024"
            Người lập biểu,,Thủ trưởng đơn vị
            ,,
            """.Replace("\r", "", StringComparison.Ordinal));
        Assert.Empty(result.Rejected);
        Assert.Equal(["TT Tuần Giáo", "Xã Ta Ma", "Xã Pú Xi"], result.Column("unit"));
        Assert.Equal(
            ["4 RepeatedHeader", "5 Section", "7 Subtotal", "8 Section", "10 RepeatedHeader", "11 RepeatedHeader", "12 RepeatedHeader", "14 Blank", "15 Footnote",
                "16 Subtotal", "17 Total", "18 Footnote", "19 Footnote", "20 Footnote", "21 Blank"],
            result.Dropped.Select(row => $"{row.Position.Row} {row.Reason}"));
        Assert.Equal(result.Outcomes.Count, result.Counts().Received);
    }

    [Theory]
    [InlineData("Tổng cộng")]
    [InlineData("CỘNG:")]
    [InlineData("Tổng số")]
    public void A_total_that_the_definition_does_not_know_is_no_unit(string word)
    {
        var plain = Define("");
        var result = Reading.Text(plain, $"{Title}{Header}1,Xã Ta Ma,812\n2,{word},812\n,{word},812\n");
        Assert.Equal(["Xã Ta Ma"], result.Column("unit"));
        Assert.All(result.Dropped, row => Assert.Equal(DropReason.Total, row.Reason));
    }

    [Fact]
    public void A_signature_line_with_a_figure_is_a_row_that_somebody_must_look_at() =>
        Assert.Single(Reading.Text(Units, Title + Header + "1,Xã Ta Ma,812\nNgười lập biểu,,3\n").Rejected);

    [Fact]
    public void A_subtotal_that_does_not_agree_refuses_the_file()
    {
        var fault = Reading.FaultOf(Units, Title + Header + "I,Các thị trấn,\n1,TT Tuần Giáo,2.731\n,Cộng thị trấn,2.732\n2,Xã Ta Ma,812\n".Replace("2.73", "273", StringComparison.Ordinal));
        Assert.Equal((DecodingCodes.ControlTotal, "2732", "2731"), (fault.Code, fault.Arguments["total"], fault.Arguments["sum"]));
        Assert.Equal(6, fault.Place!.Row);
    }

    [Theory]
    [InlineData("2024-01-01", "2024-03-31", "2024-01-01", null)]
    [InlineData("2024-01-01", "2024-06-30", "2024-04-01", DecodingCodes.PeriodDiffers)]
    [InlineData("2024-01-01", "2024-12-31", null, null)]
    public void Cumulative_figures_that_begin_on_another_day_than_the_round_are_refused(string from, string to, string? begins, string? code)
    {
        var expected = new ExpectedPeriod(new Window(Day(from), Day(to)), begins is null ? null : Day(begins));
        Finding? fault = null;
        try
        {
            Assert.Empty(Reading.Expecting(Units, Title + Header + "1,Xã Ta Ma,812\n", expected).Notes);
        }
        catch (DeliveryFault refused)
        {
            fault = refused.Finding;
        }
        Assert.Equal(code, fault?.Code);
        if (fault is not null)
            Assert.Equal(("2024-01-01", "2024-04-01"), (fault.Arguments["found"], fault.Arguments["expected"]));
    }

    [Fact]
    public void A_file_of_another_period_is_kept_under_its_own_day_and_said_to_be_of_no_use_now()
    {
        var result = Reading.Expecting(Units, Title + Header + "1,Xã Ta Ma,812\n", new ExpectedPeriod(new Window(Day("2024-04-01"), Day("2024-06-30")), null));
        var note = Assert.Single(result.Notes);
        Assert.Equal((DecodingCodes.OtherPeriod, "2024-03-31", "2024-04-01..2024-06-30"), (note.Code, note.Arguments["found"], note.Arguments["expected"]));
        Assert.Equal(Day("2024-03-31"), Assert.Single(result.Accepted).AsOf);
    }

    [Fact]
    public void A_name_of_another_period_than_the_title_refuses_the_file()
    {
        var named = Define("""file_name: "{yyyy-Qq}",""");
        Assert.Single(Reading.Text(named, Title + Header + "1,Xã Ta Ma,812\n", "ho_2024-Q1.csv").Accepted);
        var fault = Reading.FaultOf(named, Title + Header + "1,Xã Ta Ma,812\n", "ho_2024-Q2.csv");
        Assert.Equal((DecodingCodes.NameDiffers, "2024-04-01..2024-06-30", "2024-03-31"), (fault.Code, fault.Arguments["expected"], fault.Arguments["found"]));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static StreamDefinition Define(string settings = """totals: { field: unit, words: [Tổng cộng], subtotals: ["Cộng *"], control: [count] }, sections: { column: STT, words: [I, II] },""") => ConnectorYaml.Stream($$"""
        title: Thử
        files: "*.csv"
        decode: { type: csv }
        table: { header: { starts_with: STT }, {{settings}} period: { in: title, pattern: "Từ ngày {dd/MM/yyyy} đến ngày {dd/MM/yyyy}" }, footnotes: ["(*)"], ignore: [STT] }
        formats: { number: { decimal: ",", group: ".", absent: ["-"] } }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          count: { from: Số hộ, type: integer, required: true }
        key: [unit]
        covers: rows
        """);
}
