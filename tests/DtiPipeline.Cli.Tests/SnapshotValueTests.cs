using DtiPipeline.Cli.Output;

namespace DtiPipeline.Cli.Tests;

public sealed class SnapshotValueTests
{
    [Theory]
    [InlineData("5217", "reported", null, null, null, "5217")]
    [InlineData("5217", "declared", null, null, null, "5217 (declared)")]
    [InlineData(null, "incomplete", "5217", 16, 19, "incomplete 16/19 (5217)")]
    [InlineData(null, "not-reported", null, null, null, "not-reported")]
    public void A_value_shows_what_makes_it_special(string? value, string state, string? partial, int? covered, int? expected, string shown) =>
        Assert.Equal(shown, new SnapshotValue("099", "households.total", value, state, partial, covered, expected).Shown);
}
