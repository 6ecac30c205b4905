using DtiPipeline.Core.People;

namespace DtiPipeline.Core.Tests.People;

public class AuditCheckpointTests
{
    private const string Hash = "3f2a9c0e7b1d0a4491c35e7720fbc68d";
    private static readonly AuditCheckpoint Checkpoint = AuditCheckpoint.Of(1234, Hash + "ffffffffffffffffffffffffffffffff");

    [Fact]
    public void It_is_printed_in_groups_that_can_be_typed() => Assert.Equal("1234-3f2a-9c0e-7b1d-0a44-91c3-5e77-20fb-c68d", Checkpoint.Printed);

    [Theory]
    [InlineData("1234-3f2a-9c0e-7b1d-0a44-91c3-5e77-20fb-c68d")]
    [InlineData("  1234 – 3F2A9C0E 7B1D0A44 91C35E77 20FBC68D\n")]
    [InlineData("1234-3f2a9c0e7b1d0a4491c35e7720fbc68d")]
    [InlineData("1234 3f2a-9cOe-7bId-0a44-9lc3-5e77-20fb-c68d")]
    public void It_is_read_as_people_type_it(string typed) => Assert.Equal((Checkpoint, null), AuditCheckpoint.Read(typed));

    [Theory]
    [InlineData("", "it does not begin with the number of an entry and a dash")]
    [InlineData("3f2a-9c0e", "it does not begin with the number of an entry and a dash")]
    [InlineData("12343f2a9c0e7b1d0a4491c35e7720fbc68d", "it does not begin with the number of an entry and a dash")]
    [InlineData("99999999999999999999-3f2a", "it does not begin with the number of an entry and a dash")]
    [InlineData("1234-3f2a-9c0e-7b1d-0a44-91c3-5e77-20fb-c68z", "it holds other signs than the digits 0–9 and the letters a–f")]
    [InlineData("1234-3f2a-9c0e-7b1d-0a44-91c3-5e77-20fb-c68", "it has fewer than 32 digits behind the number")]
    [InlineData("1234-3f2a-9c0e-7b1d-0a44-91c3-5e77-20fb-c68d0", "it has more than 32 digits behind the number")]
    public void What_is_none_is_told_why(string typed, string problem) => Assert.Equal((null, problem), AuditCheckpoint.Read(typed));

    [Fact]
    public void A_slip_of_the_pen_is_told_from_another_entry()
    {
        Assert.Equal(0, Checkpoint.DifferingFrom(Hash + "00"));
        Assert.Equal(1, Checkpoint.DifferingFrom("4" + Hash[1..]));
        Assert.Equal(32, Checkpoint.DifferingFrom(new string('x', 64)));
    }
}
