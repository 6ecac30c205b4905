using System.Collections.Immutable;

namespace DtiPipeline.Core.Drift;

/// <summary>
/// Knows two columns that changed places under headers that did not: each sums up to nearly what the other did last time, and they were not alike then.
/// </summary>
public static class SwappedSums
{
    private const decimal Near = 0.05m;
    private const decimal Apart = 0.25m;

    /// <summary>Small counts come near each other by chance.</summary>
    private const decimal Smallest = 100m;

    public static IEnumerable<(string First, string Second)> In(ImmutableSortedDictionary<string, decimal> last, ImmutableSortedDictionary<string, decimal> found)
    {
        var fields = last.Keys.Where(field => found.ContainsKey(field) && last[field] >= Smallest && found[field] >= Smallest).ToList();
        for (var first = 0; first < fields.Count; first++)
            for (var second = first + 1; second < fields.Count; second++)
            {
                var (a, b) = (fields[first], fields[second]);
                if (!IsWithin(last[a], last[b], Apart) && IsWithin(found[a], last[b], Near) && IsWithin(found[b], last[a], Near))
                    yield return (a, b);
            }
    }

    private static bool IsWithin(decimal number, decimal of, decimal share) => Math.Abs(number - of) <= of * share;
}
