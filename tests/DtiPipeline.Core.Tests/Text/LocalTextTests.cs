using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DtiPipeline.Core.Tests.Text;

public class LocalTextTests
{
    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("-0.00", "0", "0")]
    [InlineData("-0.00004", "0", "0")]
    [InlineData("1234.50", "1.234,5", "1,234.5")]
    [InlineData("-1234567.00005", "-1.234.567,0001", "-1,234,567.0001")]
    [InlineData("0.10", "0,1", "0.1")]
    [InlineData("79228162514264337593543950335", "79.228.162.514.264.337.593.543.950.335", "79,228,162,514,264,337,593,543,950,335")]
    public void A_number_has_groups_and_no_trailing_zeros(string number, string vi, string en)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        Assert.Equal((vi, en), (LocalText.Number(value, Language.Vi), LocalText.Number(value, Language.En)));
    }

    [Fact]
    public void A_number_is_what_a_pattern_of_optional_places_makes_of_it() => Prop.ForAll(
        ArbMap.Default.ArbFor<decimal>(), Gen.Choose(0, 10).ToArbitrary(),
        (value, places) => Assert.Equal(
            Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("#,##0.############################", NumberFormatInfo.InvariantInfo),
            LocalText.Number(value, Language.En, places))).QuickCheckThrowOnFailure();
}
