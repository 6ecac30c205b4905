namespace DtiPipeline.Core.Scoring;

/// <summary>Puts the scorecards of one ranking group in order.</summary>
public static class Ranking
{
    /// <summary>
    /// Ranks by the published comparable figure, the highest first. Equal figures share a rank and the next one is skipped: 1, 2, 2, 4. A unit
    /// that cannot be compared has no rank and pushes nobody down.
    /// </summary>
    /// <returns>The same scorecards in the same order, ranked.</returns>
    public static IReadOnlyList<Scorecard> Rank(IReadOnlyList<Scorecard> group)
    {
        var figures = group.Select(card => card.Comparable).OfType<decimal>().OrderDescending().ToList();
        var ranks = new Dictionary<decimal, int>();
        for (var i = 0; i < figures.Count; i++)
            ranks.TryAdd(figures[i], i + 1);
        return [.. group.Select(card => card with { Rank = card.Comparable is { } figure ? ranks[figure] : null })];
    }
}
