namespace DtiPipeline.Core.Scoring;

/// <summary>Puts the scorecards of one ranking group in order.</summary>
public static class Ranking
{
    /// <summary>
    /// Ranks by the published comparable figure, the highest first. Equal figures share a rank and the next one is skipped: 1, 2, 2, 4. A unit
    /// that cannot be compared has no rank and pushes nobody down. The interval is worked out from the cards' ranges; a card without one counts as
    /// settled.
    /// </summary>
    /// <returns>The same scorecards in the same order, ranked.</returns>
    public static IReadOnlyList<Scorecard> Rank(IReadOnlyList<Scorecard> group)
    {
        var places = Places([.. group.Select(card => card.Comparable)]);
        var compared = group.Where(card => card.Comparable is not null).Select(RangeOf).ToList();
        var (lows, highs) = (Sorted(compared.Select(range => range.Low)), Sorted(compared.Select(range => range.High)));
        return [.. group.Zip(places, (card, place) => place is null ? card with { Rank = null, RankInterval = null } : card with
        {
            Rank = place,
            RankInterval = Interval(RangeOf(card), lows, highs),
        })];
    }

    /// <summary>The place of each figure in the same order: equal ones share it, null has none.</summary>
    public static IReadOnlyList<int?> Places(IReadOnlyList<decimal?> figures)
    {
        var sorted = figures.OfType<decimal>().OrderDescending().ToList();
        var places = new Dictionary<decimal, int>();
        for (var i = 0; i < sorted.Count; i++)
            places.TryAdd(sorted[i], i + 1);
        return [.. figures.Select(figure => figure is { } known ? places[known] : (int?)null)];
    }

    // Nobody's low is above the own high by counting oneself; one's own high may be above one's own low, and that is not somebody else.
    private static RankInterval Interval(FigureRange own, decimal[] lows, decimal[] highs) =>
        new(1 + Above(lows, own.High), 1 + Above(highs, own.Low) - (own.IsSettled ? 0 : 1));

    private static int Above(decimal[] ascending, decimal figure)
    {
        var (from, to) = (0, ascending.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ascending[middle] > figure ? (from, middle) : (middle + 1, to);
        }
        return ascending.Length - from;
    }

    private static decimal[] Sorted(IEnumerable<decimal> figures) => [.. figures.Order()];

    private static FigureRange RangeOf(Scorecard card) => card.Range ?? new FigureRange(card.Comparable ?? 0m, card.Comparable ?? 0m);
}
