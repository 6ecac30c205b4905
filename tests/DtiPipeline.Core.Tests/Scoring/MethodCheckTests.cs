using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Tests.Scoring;

public sealed class MethodCheckTests
{
    [Theory]
    [InlineData("{ type: ratio-to-target, numerator: [a], denominator: [b], target: 0% }", "DTI6001")]
    [InlineData("{ type: count-to-target, numerator: [a], target: 0 }", "DTI6001")]
    [InlineData("{ type: choice, options: [] }", "DTI6002")]
    [InlineData("{ type: bands, of: value, numerator: [a], bands: [] }", "DTI6002")]
    [InlineData("{ type: choice, options: [{ key: x, label: X, fraction: 1 }, { key: x, label: Y, fraction: 0 }] }", "DTI6003")]
    [InlineData("{ type: bands, of: ratio, numerator: [a], bands: [{ at_least: 1, fraction: 1 }] }", "DTI6004")]
    [InlineData("{ type: bands, of: value, numerator: [a], denominator: [b], bands: [{ at_least: 1, fraction: 1 }] }", "DTI6004")]
    [InlineData("{ type: bands, of: value, numerator: [a], bands: [{ fraction: 1 }] }", "DTI6005")]
    [InlineData("{ type: bands, of: value, numerator: [a], bands: [{ at_least: 2, above: 2, fraction: 1 }] }", "DTI6005")]
    [InlineData("{ type: bands, of: value, numerator: [a], bands: [{ at_least: 2 }] }", "DTI6006")]
    [InlineData("{ type: bands, of: value, numerator: [a], bands: [{ at_least: 2, fraction: 1, points: 3 }] }", "DTI6006")]
    [InlineData("{ type: bands, of: value, numerator: [a], bands: [{ at_least: 3%, fraction: 1 }, { at_least: 10%, fraction: 1 }] }", "DTI6007")]
    [InlineData("{ type: bands, of: value, numerator: [a], bands: [{ at_least: 3, fraction: 1 }, { above: 3, fraction: 1 }] }", "DTI6007")]
    [InlineData("{ type: by-date, steps: [{ by: 2024-02-01, fraction: 1 }, { by: 2024-01-01, fraction: 1/2 }] }", "DTI6007")]
    [InlineData("{ type: min-max, of: value, numerator: [a] }", "DTI6008")]
    [InlineData("{ type: min-max, of: value, numerator: [a], peer_count: 1 }", "DTI6009")]
    public void A_rule_that_is_wrong_in_itself_is_named(string yaml, string code)
    {
        var finding = Assert.Single(MethodText.Read(yaml).Check());

        Assert.Equal(code, finding.Code);
        Assert.NotNull(finding.At);
        Assert.NotNull(FindingCatalogue.Embedded.Find(code));
    }

    [Fact]
    public void A_step_that_must_be_passed_may_stand_above_one_that_is_reached_at_the_same_figure()
    {
        Assert.Empty(MethodText.Read("{ type: bands, of: value, numerator: [a], bands: [{ above: 8, fraction: 1 }, { at_least: 8, fraction: 1/2 }] }").Check());
    }

    [Theory]
    [InlineData("{ type: choice, options: [] }", "a")]
    [InlineData("{ type: choice, letter: d, options: [] }", "d")]
    [InlineData("{ type: bands, of: value, gate: a, numerator: [b], bands: [] }", "a b")]
    [InlineData("{ type: ratio, numerator: [c, d], denominator: [a, b] }", "c d a b")]
    [InlineData("{ type: parts, parts: [{ letter: a, fraction: 1 }, { letter: b, fraction: 1 }] }", "a b")]
    [InlineData("{ type: by-date, gate: b, steps: [] }", "b a")]
    [InlineData("{ type: min-max, of: ratio, numerator: [a], denominator: [b] }", "a b")]
    [InlineData("{ type: sum-of-children }", "")]
    public void A_rule_says_which_letters_it_reads(string yaml, string letters)
    {
        Assert.Equal(letters, string.Join(' ', MethodText.Read(yaml).Letters));
    }

    [Theory]
    [InlineData("{ type: ratio, numerator: [a], denominator: [b], target: 80% }", "DTI2103")]
    [InlineData("{ type: ratio-to-target, numerator: [a], denominator: [b] }", "DTI2102")]
    [InlineData("{ type: ratio-to-target, numerator: [a], denominator: [b], target: '0,8' }", "DTI2105")]
    [InlineData("{ type: ratio, numerator: [a], denominator: [b], above_one: flag }", "DTI2104")]
    public void A_field_that_a_rule_lacks_or_does_not_know_is_named(string yaml, string code)
    {
        Assert.Equal(code, Assert.Single(MethodText.TryRead(yaml).Findings).Code);
    }
}
