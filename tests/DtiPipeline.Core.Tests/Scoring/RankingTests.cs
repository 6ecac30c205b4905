using DtiPipeline.Core.Scoring;

namespace DtiPipeline.Core.Tests.Scoring;

public sealed class RankingTests
{
    [Fact]
    public void Equal_figures_share_a_rank_and_the_next_is_skipped()
    {
        Assert.Equal([4, 1, 2, 2], Ranks(1m, 9m, 7m, 7m));
    }

    [Fact]
    public void A_unit_that_cannot_be_compared_has_no_rank_and_pushes_nobody_down()
    {
        Assert.Equal([1, null, 2], Ranks(9m, null, 7m));
    }

    [Fact]
    public void Figures_that_differ_only_in_trailing_zeros_are_equal()
    {
        Assert.Equal([1, 1, 3], Ranks(9.50m, 9.5m, 9m));
    }

    private static IEnumerable<int?> Ranks(params decimal?[] figures) => Ranking.Rank([.. figures.Select(figure => new Scorecard
    {
        Set = "thu-nghiem",
        Unit = "1",
        Points = figure ?? 0m,
        Published = figure ?? 0m,
        Max = 10m,
        ApplicableMax = figure is null ? 0m : 10m,
        Comparable = figure,
        Pillars = [],
    })]).Select(card => card.Rank);
}
