using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>One cell, one field: what it becomes or why not.</summary>
public sealed class FieldConversionTests
{
    [Theory]
    [InlineData("1234", "1234")]
    [InlineData("1.234", "1234")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("-12", "-12")]
    [InlineData("−12", "-12")]
    [InlineData("+12", "12")]
    [InlineData("12,0", "12")]
    [InlineData("1.234,00", "1234")]
    [InlineData("5120 ", "5120")]
    [InlineData("\u00A0007\u00A0", "7")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    public void A_count_is_read_by_the_declared_separators(string cell, string expected) => Assert.Equal(expected, Read("type: integer", cell).Value);

    [Theory]
    [InlineData("1.23", DecodingCodes.NotANumber)]
    [InlineData("12.34", DecodingCodes.NotANumber)]
    [InlineData("1.2345", DecodingCodes.NotANumber)]
    [InlineData("1234.567", DecodingCodes.NotANumber)]
    [InlineData(".123", DecodingCodes.NotANumber)]
    [InlineData("1..234", DecodingCodes.NotANumber)]
    [InlineData("1,", DecodingCodes.NotANumber)]
    [InlineData(",5", DecodingCodes.NotANumber)]
    [InlineData("1e3", DecodingCodes.NotANumber)]
    [InlineData("~ 55%", DecodingCodes.NotANumber)]
    [InlineData("1 234", DecodingCodes.NotANumber)]
    [InlineData("١٢", DecodingCodes.NotANumber)]
    [InlineData("--5", DecodingCodes.NotANumber)]
    [InlineData("19 tin", DecodingCodes.NotANumber)]
    [InlineData("12,5", DecodingCodes.NotWhole)]
    [InlineData("9223372036854775808", DecodingCodes.NumberTooBig)]
    [InlineData("1234567890123456789012345678901234567890", DecodingCodes.NotANumber)]
    public void A_text_that_is_no_count_is_refused(string cell, string code) => Assert.Equal(code, Read("type: integer", cell).Code);

    [Fact]
    public void A_number_with_a_point_is_an_error_where_no_separators_are_declared()
    {
        Assert.Equal(DecodingCodes.NotANumber, Read("type: integer", "1.234", "number: { absent: [\"-\"] }").Code);
        Assert.Equal("1234", Read("type: integer", "1234", "number: { absent: [\"-\"] }").Value);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("không")]
    [InlineData("KHÔNG")]
    [InlineData("  ")]
    [InlineData("")]
    public void A_word_for_no_value_is_absent_and_never_zero(string cell)
    {
        Assert.Null(Read("type: integer", cell).Value);
        Assert.Null(Read("type: integer", cell).Code);
        Assert.Equal(DecodingCodes.ValueMissing, Read("type: integer, required: true", cell).Code);
    }

    [Theory]
    [InlineData("82,99", "8299")]
    [InlineData("104,0", "10400")]
    [InlineData("-0,5", "-50")]
    [InlineData("7", "700")]
    public void A_decimal_is_kept_as_a_whole_number_of_its_last_place(string cell, string expected) =>
        Assert.Equal(expected, Read("type: decimal, scale: 2", cell).Value);

    [Fact]
    public void A_decimal_with_more_places_than_agreed_is_refused_not_rounded() =>
        Assert.Equal(DecodingCodes.TooManyDecimals, Read("type: decimal, scale: 2", "0,125").Code);

    [Theory]
    [InlineData("dong", "1.350.500.000", "1350500000")]
    [InlineData("nghin-dong", "12,5", "12500")]
    [InlineData("trieu-dong", "402,35", "402350000")]
    [InlineData("trieu-dong", "0,000001", "1")]
    [InlineData("ty-dong", "1,5", "1500000000")]
    public void Money_becomes_đồng_exactly(string unit, string cell, string expected) => Assert.Equal(expected, Read($"type: money, unit: {unit}", cell).Value);

    [Theory]
    [InlineData("trieu-dong", "0,0000001", DecodingCodes.FractionOfDong)]
    [InlineData("dong", "0,5", DecodingCodes.FractionOfDong)]
    [InlineData("ty-dong", "9.300.000.000", DecodingCodes.NumberTooBig)]
    public void Money_that_is_no_whole_number_of_đồng_or_too_much_is_refused(string unit, string cell, string code) =>
        Assert.Equal(code, Read($"type: money, unit: {unit}", cell).Code);

    [Theory]
    [InlineData("01/03/2024", "2024-03-01")]
    [InlineData("31/12/2024", "2024-12-31")]
    [InlineData("29/02/2024", "2024-02-29")]
    public void A_date_is_read_by_its_declared_format(string cell, string expected) => Assert.Equal(expected, Read("type: date", cell).Value);

    [Theory]
    [InlineData("29/02/2023")]
    [InlineData("1/3/2024")]
    [InlineData("2024-03-01")]
    [InlineData("hôm qua")]
    public void Another_form_of_date_is_refused(string cell) => Assert.Equal(DecodingCodes.NotADate, Read("type: date", cell).Code);

    [Fact]
    public void A_date_that_two_declared_formats_read_differently_is_refused()
    {
        const string both = "date: [dd/MM/yyyy, MM/dd/yyyy]";
        Assert.Equal(DecodingCodes.AmbiguousDate, Read("type: date", "03/04/2024", both).Code);
        Assert.Equal("2024-04-25", Read("type: date", "25/04/2024", both).Value);
        Assert.Equal("2024-04-04", Read("type: date", "04/04/2024", both).Value);
    }

    [Theory]
    [InlineData("2024-03-01T23:30:00Z", "2024-03-02T06:30:00")]
    [InlineData("2024-03-01T08:12:45+07:00", "2024-03-01T08:12:45")]
    [InlineData("01/03/2024 08:12:45", "2024-03-01T08:12:45")]
    public void A_moment_becomes_local_time_of_Việt_Nam(string cell, string expected) =>
        Assert.Equal(expected, Read("type: moment", cell, "moment: [\"yyyy-MM-dd'T'HH:mm:ssK\", \"dd/MM/yyyy HH:mm:ss\"]").Value);

    [Theory]
    [InlineData("Có", "1")]
    [InlineData("CÓ", "1")]
    [InlineData("x", "1")]
    [InlineData("không", "0")]
    public void Yes_and_no_are_the_listed_words(string cell, string expected) =>
        Assert.Equal(expected, Read("type: boolean, words: { yes: [Có, x], no: [Không] }", cell).Value);

    [Fact]
    public void A_word_that_is_neither_yes_nor_no_is_refused_with_the_list_of_words()
    {
        var (_, code, expected) = Read("type: boolean, words: { yes: [Có, x], no: [Không] }", "Có - do PCT chủ trì");
        Assert.Equal(DecodingCodes.NotYesOrNo, code);
        Assert.Equal("Có, x, Không", expected);
    }

    [Fact]
    public void An_identifier_leaves_only_its_keyed_hash()
    {
        var (value, _, _) = Read("type: identifier", "000.18.99.H18-240301-0001");
        Assert.Matches("^[0-9a-f]{32}$", value);
        Assert.Equal(value, Read("type: identifier", " 000.18.99.H18-240301-0001 ").Value);
        Assert.NotEqual(value, Read("type: identifier", "000.18.99.H18-240301-0002").Value);
    }

    [Theory]
    [InlineData("Xã  Quài\u00A0Nưa ", "Xã Quài Nưa")]
    [InlineData("Xa\u0303 Ta Ma", "Xã Ta Ma")]
    [InlineData("Tuâ\u0300n Giáo", "Tuần Giáo")]
    [InlineData("Xã\u200B Ta\uFEFF Ma", "Xã Ta Ma")]
    [InlineData("\"Mùn\nChung\"", "Mùn Chung")]
    public void Text_is_kept_in_one_form(string cell, string expected) => Assert.Equal(expected, Read("type: text", cell).Value);

    private static (string? Value, string? Code, string? Expected) Read(
        string field, string cell, string formats = "number: { decimal: \",\", group: \".\", absent: [\"-\", không] }, date: [dd/MM/yyyy]")
    {
        var stream = ConnectorYaml.Stream($$"""
            title: Thử
            files: "*.csv"
            decode: { type: csv, delimiter: ";" }
            table: { header: { starts_with: Đơn vị } }
            formats: { {{formats}} }
            fields:
              unit: { from: Đơn vị, type: text }
              value: { from: Giá trị, {{field}} }
            key: [unit]
            covers: rows
            """);
        var result = Reading.Text(stream, $"Đơn vị;Giá trị\nXã Ta Ma;{cell}\n");
        var outcome = Assert.Single(result.Outcomes);
        return outcome is AcceptedRow row
            ? (result.Value(row, "value"), null, null)
            : (null, ((RejectedRow)outcome).Finding.Code, ((RejectedRow)outcome).Finding.Arguments.GetValueOrDefault("expected"));
    }
}
