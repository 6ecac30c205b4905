using System.Text;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>Bytes that should be a CSV file.</summary>
public sealed class CsvBytesTests
{
    private static readonly StreamDefinition Units = ConnectorYaml.Stream("""
        title: Thử
        files: "*.csv"
        decode: { type: csv, delimiter: "," }
        table: { header: { starts_with: STT }, ignore: [STT] }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          count: { from: Số hộ, type: integer }
        key: [unit]
        covers: rows
        reject_threshold: 50%
        """);

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public void A_byte_order_mark_makes_no_difference(string mark) =>
        Assert.Equal(["Xã Ta Ma"], Reading.Text(Units, mark + "STT,Đơn vị,Số hộ\r\n1,Xã Ta Ma,812\r\n").Column("unit"));

    [Fact]
    public void A_line_break_a_separator_and_a_quote_may_stand_inside_quotes() =>
        Assert.Equal(["Xã Ta \"Ma\", mới"], Reading.Text(Units, "STT,Đơn vị,Số hộ\n1,\"Xã Ta\n\"\"Ma\"\", mới\",812").Column("unit"));

    [Fact]
    public void A_stray_quote_in_an_unquoted_cell_is_a_letter() =>
        Assert.Equal(["Xã \"Ta Ma\""], Reading.Text(Units, "STT,Đơn vị,Số hộ\n1,Xã \"Ta Ma\",812\n").Column("unit"));

    [Theory]
    [InlineData("STT,Đơn vị,Số hộ\n1,\"Xã Ta Ma,812\n2,Xã Pú Xi,3\n", 2)]
    [InlineData("STT,Đơn vị,Số hộ\n1,\"Xã\" Ta Ma,812\n", 2)]
    [InlineData("STT,Đơn vị,Số hộ\n1,Xã \"Ta Ma,\"812\n2,Xã Pú Xi,3\n", 2)]
    public void Broken_quotes_refuse_the_file_at_the_row(string text, int row)
    {
        var fault = Reading.FaultOf(Units, text);
        Assert.Equal(DecodingCodes.BrokenQuotes, fault.Code);
        Assert.Equal(row, fault.Place!.Row);
    }

    [Fact]
    public void A_byte_that_is_no_UTF_8_refuses_the_file_and_is_named()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("STT,Đơn vị,Số hộ\n1,Xã Ta Ma"), 0xC0, 0x41, (byte)'\n'];
        var fault = Reading.FaultOf(Units, bytes, "rows.csv");
        Assert.Equal(DecodingCodes.NotUtf8, fault.Code);
        Assert.Equal((bytes.Length - 3).ToString(System.Globalization.CultureInfo.InvariantCulture), fault.Arguments["offset"]);
        Assert.Equal("C0410A", fault.Arguments["bytes"]);
    }

    [Fact]
    public void Letters_that_were_lost_before_refuse_the_file()
    {
        var fault = Reading.FaultOf(Units, "STT,Đơn vị,Số hộ\n1,Xã Ta M\uFFFD,812\n");
        Assert.Equal(DecodingCodes.LostLetters, fault.Code);
    }

    [Fact]
    public void A_character_cut_by_a_read_is_whole_and_one_cut_by_the_end_is_not()
    {
        var bytes = Encoding.UTF8.GetBytes("STT,Đơn vị,Số hộ\n1,Xã Mường Mùn ở Tuần Giáo,812\n");
        Assert.Equal(["Xã Mường Mùn ở Tuần Giáo"], ReadInPieces(bytes, 1));
        Assert.Equal(["Xã Mường Mùn ở Tuần Giáo"], ReadInPieces(bytes, 3));
        var cut = Encoding.UTF8.GetBytes("STT,Đơn vị,Số hộ\n1,Xã Mường")[..^3];
        byte[] broken = [.. cut, 0xC6];
        Assert.Equal(DecodingCodes.NotUtf8, Reading.FaultOf(Units, broken, "rows.csv").Code);
    }

    [Theory]
    [InlineData("<html><body><table><tr><td>STT</td></tr></table></body></html>", "an HTML page")]
    [InlineData("\r\n<!DOCTYPE html><html></html>", "an HTML page")]
    [InlineData("%PDF-1.4", "a PDF document")]
    [InlineData("", "nothing at all")]
    public void Another_kind_of_file_is_named(string content, string found)
    {
        var fault = Reading.FaultOf(Units, content);
        Assert.Equal(DecodingCodes.WrongKind, fault.Code);
        Assert.Equal(found, fault.Arguments["found"]);
    }

    [Fact]
    public void A_quote_that_never_closes_does_not_pull_the_file_into_memory()
    {
        var text = "STT,Đơn vị,Số hộ\n1,\"" + new string('x', 4_000_000) + "\n";
        Assert.Equal(DecodingCodes.BeyondLimit, Reading.FaultOf(Units, text).Code);
    }

    [Fact]
    public void The_same_key_with_the_same_content_is_dropped_and_with_another_is_rejected_naming_the_first()
    {
        var result = Reading.Text(Units, "STT,Đơn vị,Số hộ\n1,Xã Ta Ma,812\n2,Xã Pú Xi,850\n3,Xã Ta Ma,812\n4,Xã  Pú Xi,851\n");
        Assert.Equal(["Xã Ta Ma", "Xã Pú Xi"], result.Column("unit"));
        Assert.Equal(Core.Records.DropReason.Duplicate, Assert.Single(result.Dropped).Reason);
        var rejected = Assert.Single(result.Rejected);
        Assert.Equal(DecodingCodes.KeyTwice, rejected.Finding.Code);
        Assert.Equal(("3", "unit=Xã Pú Xi"), (rejected.Finding.Arguments["first"], rejected.Finding.Arguments["key"]));
        Assert.Equal("Xã Pú Xi", rejected.UnitWord);
    }

    [Fact]
    public void A_corrected_file_may_repeat_the_rows_of_an_earlier_one()
    {
        var first = Encoding.UTF8.GetBytes("STT,Đơn vị,Số hộ\n1,Xã Ta Ma,812\n");
        var second = Encoding.UTF8.GetBytes("STT,Đơn vị,Số hộ\n1,Xã Ta Ma,813\n");
        Assert.Equal(["812", "813"], Reading.Payloads(Units, "unit", ("a.csv", first), ("b.csv", second)).Column("count"));
    }

    private static List<string?> ReadInPieces(byte[] bytes, int size)
    {
        var reader = new Collection.Decoding.RecordReader("test", Units, Reading.Hasher, new FindingLog());
        var payload = new LandedPayload
        {
            Sha256 = "", Name = "rows.csv", Request = "", ReceivedAt = DateTimeOffset.UnixEpoch, Bytes = bytes.Length, Ordinal = 1, AsOf = Reading.RunDay,
        };
        return [.. reader.Read(payload, new PieceStream(bytes, size)).OfType<Core.Records.AcceptedRow>().Select(row => row.Values[0].Text)];
    }
}
