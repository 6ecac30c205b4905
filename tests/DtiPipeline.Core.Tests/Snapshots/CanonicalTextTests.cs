using System.Globalization;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Snapshots;

public sealed class CanonicalTextTests
{
    [Fact]
    public void A_map_is_sorted_without_blanks_and_without_what_is_absent()
    {
        var map = new CanonicalMap().Text("b", "x").Text("a", null).Number("Z", 1.50m).Flag("c", false).Texts("d", []).Texts("e", ["2", "1"]);

        Assert.Equal("""{"Z":"1.5","b":"x","c":"false","e":["2","1"]}""", map.ToString());
    }

    [Theory]
    [InlineData("Hu\u00ea\u0301", "\"Huế\"")]
    [InlineData("một \"hai\" \\ ba", "\"một \\\"hai\\\" \\\\ ba\"")]
    [InlineData("dòng\nmới\t", "\"dòng\\u000amới\\u0009\"")]
    [InlineData("a/b <c> & 'd' – 80 %", "\"a/b <c> & 'd' – 80 %\"")]
    public void A_text_is_composed_and_escapes_only_what_it_must(string text, string written)
    {
        Assert.Equal(written, CanonicalText.Of(text));
    }

    [Fact]
    public void Equal_numbers_are_written_alike()
    {
        Assert.Equal("\"9.375\"", CanonicalText.Of(9.37500m));
        Assert.Equal("\"0\"", CanonicalText.Of(0.000m));
        Assert.Equal("\"3.3333333333333333333333333333\"", CanonicalText.Of(10m / 3m));
        Assert.Equal("\"1000000000000\"", CanonicalText.Of(1_000_000_000_000.00m));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.00")]
    [InlineData("-0.50")]
    [InlineData("100")]
    [InlineData("100.00")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-7.9228162514264337593543950335")]
    public void A_number_has_no_trailing_zeros(string number) => AssertCanonical(decimal.Parse(number, CultureInfo.InvariantCulture));

    [Fact]
    public void Any_number_has_all_its_digits_and_no_trailing_zeros()
    {
        var random = new Random(20261122);
        for (var time = 0; time < 10_000; time++)
        {
            var (isNegative, scale) = (random.Next(2) == 0, (byte)random.Next(29));
            AssertCanonical(new decimal(random.Next(), random.Next(), random.Next(), isNegative, scale));
            AssertCanonical(new decimal(1000 * random.Next(1_000_000), 0, 0, isNegative, scale));
        }
    }

    [Fact]
    public void A_hash_is_that_of_the_UTF8_bytes()
    {
        Assert.Equal("3beb043b466c92ae63217636042fce4273e31d68684d3b7645aa60977336285a", CanonicalText.Hash("Huế"));
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", CanonicalText.Hash("abc"));
    }

    // Hashes that were signed were made by this format.
    private static void AssertCanonical(decimal number) =>
        Assert.Equal(number.ToString("0.############################", CultureInfo.InvariantCulture), new NumberValue(number).Canonical);
}
