using System.Globalization;

namespace DtiPipeline.Web.Charts;

/// <summary>Pillars as the spokes of a wheel: how much of each is reached. Drawn as SVG on the server, so it prints and needs no script.</summary>
/// <param name="shares">One a pillar, 0 to 1.</param>
public sealed class PillarRadar(IReadOnlyList<decimal> shares)
{
    /// <summary>Half the side of the picture.</summary>
    public const double Middle = 120;

    private const double Reach = 92;

    /// <summary>Rings at a quarter, a half, three quarters and the whole.</summary>
    public static readonly double[] Rings = [0.25, 0.5, 0.75, 1];

    /// <summary>Points of the polygon that joins the shares.</summary>
    public string Shape => Joined(Enumerable.Range(0, shares.Count).Select(i => At(i, (double)shares[i])));

    /// <summary>Points of a ring.</summary>
    public string Ring(double share) => Joined(Enumerable.Range(0, shares.Count).Select(i => At(i, share)));

    /// <summary>The end of a spoke.</summary>
    public (string X, string Y) Spoke(int pillar) => Written(At(pillar, 1));

    /// <summary>Where a spoke's label stands.</summary>
    public (string X, string Y) Label(int pillar) => Written(At(pillar, 1.16));

    private (double X, double Y) At(int pillar, double share)
    {
        // The first spoke points up, the others follow clockwise.
        var angle = 2 * Math.PI * pillar / shares.Count - Math.PI / 2;
        return (Middle + Reach * share * Math.Cos(angle), Middle + Reach * share * Math.Sin(angle));
    }

    private static string Joined(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(point => $"{Text(point.X)},{Text(point.Y)}"));

    private static (string X, string Y) Written((double X, double Y) point) => (Text(point.X), Text(point.Y));

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
