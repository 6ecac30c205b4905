namespace DtiPipeline.Core.Review.Rules;

/// <summary>The middle of figures, and how far they usually lie from it: both are moved by no single wrong figure.</summary>
public static class Median
{
    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    /// <param name="figures">At least one.</param>
    public static decimal Of(IReadOnlyCollection<decimal> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2m;
    }

    /// <summary>The median of the distances from the median (MAD).</summary>
    public static decimal DeviationOf(IReadOnlyCollection<decimal> figures)
    {
        var median = Of(figures);
        return Of([.. figures.Select(figure => Math.Abs(figure - median))]);
    }
}
