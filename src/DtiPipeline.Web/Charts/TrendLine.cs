using System.Globalization;

namespace DtiPipeline.Web.Charts;

/// <summary>Totals over time as a line in a 240 × 60 box. The scale begins a little below the least, not at zero: small steps are what one looks for.</summary>
public sealed class TrendLine
{
    public const int Width = 240;
    public const int Height = 60;

    private const double Margin = 4;

    /// <param name="moments">Rising.</param>
    /// <param name="totals">As many as moments, at least one.</param>
    public TrendLine(IReadOnlyList<DateTimeOffset> moments, IReadOnlyList<decimal> totals)
    {
        var (least, most) = ((double)totals.Min(), (double)totals.Max());
        var (first, span) = (moments[0], (moments[^1] - moments[0]).TotalSeconds);
        Points = string.Join(' ', moments.Zip(totals, (moment, total) => (
            X: span == 0 ? Width / 2d : Margin + (Width - 2 * Margin) * (moment - first).TotalSeconds / span,
            Y: most == least ? Height / 2d : Height - Margin - (Height - 2 * Margin) * ((double)total - least) / (most - least)))
            .Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));
    }

    /// <summary>Points of the line.</summary>
    public string Points { get; }
}
