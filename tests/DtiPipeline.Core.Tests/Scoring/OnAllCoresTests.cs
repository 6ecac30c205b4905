using DtiPipeline.Core.Scoring;

namespace DtiPipeline.Core.Tests.Scoring;

public sealed class OnAllCoresTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(5_000)]
    public void Results_stand_in_the_order_of_the_things(int count) =>
        Assert.Equal(Enumerable.Range(0, count).Select(number => number * 2), OnAllCores.Map([.. Enumerable.Range(0, count)], number => number * 2));

    [Theory]
    [InlineData(3)]
    [InlineData(5_000)]
    public void A_failure_comes_out_as_it_was_thrown(int count) =>
        Assert.Equal("2", Assert.Throws<InvalidOperationException>(() => OnAllCores.Map<int, int>([.. Enumerable.Range(0, count)], number => number == 2 ? throw new InvalidOperationException("2") : number)).Message);
}
