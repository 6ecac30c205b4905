using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Resolving;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Mapping;

public class ResolverTests
{
    [Fact]
    public void The_most_trusted_stream_that_has_a_value_wins()
    {
        var resolved = Resolver.Resolve(Element(CombineRule.First), [Has("b/y", 2), Missing("a/x", ValueState.SourceDown)]);
        Assert.Equal("2", resolved.Value.Value!.Canonical);
        Assert.Equal("b/y", Assert.Single(resolved.Used).Source);
        Assert.Equal("1", Resolver.Resolve(Element(CombineRule.First), [Has("b/y", 2), Has("a/x", 1)]).Value.Value!.Canonical);
    }

    [Fact]
    public void Without_any_value_the_strongest_absence_stands() => Assert.Equal(
        ValueState.Rejected,
        Resolver.Resolve(Element(CombineRule.First), [Missing("a/x", ValueState.NotReported), Missing("b/y", ValueState.Rejected)]).Value.State);

    [Fact]
    public void A_sum_needs_every_stream_and_shows_what_is_there()
    {
        Assert.Equal("3", Resolver.Resolve(Element(CombineRule.Sum), [Has("a/x", 1), Has("b/y", 2)]).Value.Value!.Canonical);
        var missing = Resolver.Resolve(Element(CombineRule.Sum), [Has("a/x", 1), Missing("b/y", ValueState.Incomplete, 5m)]).Value;
        Assert.Equal((ValueState.Incomplete, null, 6m), (missing.State, missing.Value, missing.Partial));
    }

    [Fact]
    public void The_greatest_needs_every_stream_too()
    {
        Assert.Equal("2", Resolver.Resolve(Element(CombineRule.Max), [Has("a/x", 1), Has("b/y", 2)]).Value.Value!.Canonical);
        Assert.Equal(ValueState.SourceDown, Resolver.Resolve(Element(CombineRule.Max), [Has("a/x", 1), Missing("b/y", ValueState.SourceDown)]).Value.State);
    }

    private static Candidate Has(string source, decimal number) => new(source, new DataValue("099", "e", new NumberValue(number), ValueState.Reported), 1);

    private static Candidate Missing(string source, ValueState state, decimal? partial = null) =>
        new(source, new DataValue("099", "e", null, state) { Partial = partial }, 0);

    private static DataElement Element(CombineRule combine) => new()
    {
        Code = "e", Name = "", Definition = "", Combine = combine, Trust = ["a/x", "b/y"], Options = [], At = new SourceSpan("data-elements.yaml", 1, 1, 1),
    };
}
