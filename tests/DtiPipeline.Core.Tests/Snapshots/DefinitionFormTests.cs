using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Tests.Scoring;

namespace DtiPipeline.Core.Tests.Snapshots;

public sealed class DefinitionFormTests
{
    [Fact]
    public void Comments_blank_lines_and_the_order_of_fields_mean_nothing()
    {
        const string plain = "{ type: ratio-to-target, numerator: [a], denominator: [b], target: 80% }";
        const string explained = """
            # as printed
            target: 80%     # see 6.6

            denominator: [b]
            type: ratio-to-target
            numerator: [a]
            """;

        Assert.Equal(Write(plain), Write(explained));
    }

    [Theory]
    [InlineData("{ type: ratio, numerator: [a], denominator: [b] }", "{ type: ratio, numerator: [b], denominator: [a] }")]
    [InlineData("{ type: ratio, numerator: [a, b], denominator: [c] }", "{ type: ratio, numerator: [b, a], denominator: [c] }")]
    [InlineData("{ type: ratio, numerator: [a], denominator: [b] }", "{ type: inverse-ratio, numerator: [a], denominator: [b] }")]
    [InlineData("{ type: ratio, numerator: [a], denominator: [b] }", "{ type: ratio, numerator: [a], denominator: [b], above_one: allow }")]
    [InlineData("{ type: bands, of: value, numerator: [a], bands: [{ at_least: 0, fraction: 1 }] }", "{ type: bands, of: value, numerator: [a], bands: [{ above: 0, fraction: 1 }] }")]
    [InlineData("{ type: bands, of: value, numerator: [a], bands: [{ at_least: 0, fraction: 1 }] }", "{ type: bands, of: value, numerator: [a], bands: [{ fraction: 1 }] }")]
    public void What_a_rule_says_is_what_it_is_named_by(string one, string another)
    {
        Assert.NotEqual(Write(one), Write(another));
    }

    [Fact]
    public void What_is_left_at_its_default_is_not_written()
    {
        Assert.Equal(
            """{"$variant":"Ratio","Rule":{"Denominator":["b"],"Numerator":["a"]}}""",
            Write("{ type: ratio, numerator: [a], denominator: [b], above_one: cap, when_denominator_zero: undefined }"));
    }

    private static string Write(string yaml) => DefinitionForm.Write(MethodText.Read(yaml));
}
