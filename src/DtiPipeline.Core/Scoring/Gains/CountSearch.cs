using DtiPipeline.Core.Scoring.Methods;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>Finds the smallest change of a number that leads somewhere, by trying: doubling until it is passed, then halving.</summary>
internal static class CountSearch
{
    /// <param name="from">The number as it is; it need not lie on the grid of its scale, the numbers tried do.</param>
    /// <param name="scale">Decimal places: 0 for whole numbers.</param>
    /// <param name="isFewer">True: smaller numbers are tried, not below zero.</param>
    /// <param name="hasPassed">False up to some number and true from it on.</param>
    /// <returns>The nearest number that has passed; null where none has.</returns>
    public static decimal? Nearest(decimal from, int scale, bool isFewer, Func<decimal, bool> hasPassed)
    {
        var one = 1m;
        for (var i = 0; i < scale; i++)
            one /= 10m;
        var start = isFewer ? Math.Ceiling(from / one) : Math.Floor(from / one);
        var most = isFewer ? start : Math.Floor(ScoreSheet.Largest / one) - start;
        if (most < 1m)
            return null;
        decimal low = 0m, high = 1m;
        while (!hasPassed(At(high)))
        {
            if (high == most)
                return null;
            (low, high) = (high, Math.Min(2m * high, most));
        }
        while (high - low > 1m)
        {
            var middle = Math.Floor((low + high) / 2m);
            (low, high) = hasPassed(At(middle)) ? (low, middle) : (middle, high);
        }
        return At(high);

        decimal At(decimal steps) => (isFewer ? start - steps : start + steps) * one;
    }
}
