namespace DtiPipeline.Core.Appraising;

/// <summary>What is another in a later version of a result.</summary>
/// <param name="Before">The unit in the earlier version; null where it was not in it.</param>
/// <param name="After">The unit in the later one; null where it is gone.</param>
public sealed record ResultChange(ResultUnit? Before, ResultUnit? After)
{
    public string Name => (After ?? Before!).Name;

    /// <summary>Indicators with other points.</summary>
    public IEnumerable<(string Indicator, decimal? Before, decimal? After)> Scores
    {
        get
        {
            var (before, after) = (Before?.Scores ?? [], After?.Scores ?? []);
            return after.Select(score => score.Indicator).Union(before.Select(score => score.Indicator))
                .Select(code => (code, before.FirstOrDefault(score => score.Indicator == code)?.Appraised, after.FirstOrDefault(score => score.Indicator == code)?.Appraised))
                .Where(score => score.Item2 != score.Item3);
        }
    }

    /// <summary>Units that are another in the later version, in its order.</summary>
    public static IEnumerable<ResultChange> Between(PublishedResult earlier, PublishedResult later)
    {
        var before = earlier.Units.ToDictionary(unit => unit.Key);
        var gone = earlier.Units.Where(unit => later.Units.All(other => other.Key != unit.Key)).Select(unit => new ResultChange(unit, null));
        return later.Units.Select(unit => new ResultChange(before.GetValueOrDefault(unit.Key), unit))
            .Where(change => change.Before is null || PublishedFiguresOf(change.Before) != PublishedFiguresOf(change.After!) || change.Scores.Any())
            .Concat(gone);
    }

    private static (decimal?, decimal?, decimal?, int?, string) PublishedFiguresOf(ResultUnit unit) => (unit.Self, unit.Final, unit.Comparable, unit.Rank, unit.LeftOut);
}
