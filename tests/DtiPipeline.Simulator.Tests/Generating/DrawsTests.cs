using DtiPipeline.Simulator.Generating;

namespace DtiPipeline.Simulator.Tests.Generating;

public sealed class DrawsTests
{
    /// <summary>The numbers that the generator file's comments give for checking.</summary>
    [Theory]
    [InlineData(0, 0, 881169)]
    [InlineData(1, 4, 608400)]
    [InlineData(23900, 14, 914906)]
    public void Draws_are_those_of_the_recipe(int row, int k, int expected) =>
        Assert.Equal(expected, new Draws(20240417, row).Below(k, 1_000_000));

    [Fact]
    public void An_item_without_weight_is_never_chosen()
    {
        var wheel = new Wheel<string>(["never", "often", "never", "never", "rarely", "never"], [0, 3, 0, 0, 1, 0]);

        Assert.Equal(4, wheel.Total);
        Assert.Equal(["often", "often", "often", "rarely"], Enumerable.Range(0, 4).Select(wheel.At));
    }

    [Fact]
    public void Items_come_as_often_as_their_weights_say()
    {
        var wheel = new Wheel<string>(["a", "b"], [900, 100]);

        Assert.InRange(Enumerable.Range(0, 10_000).Count(row => new Draws(7, row).Choose(3, wheel) == "b"), 900, 1100);
    }
}
