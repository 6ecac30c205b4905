using System.Collections.Immutable;

namespace DtiPipeline.Core.Submitting;

/// <summary>The exact difference of two canonical texts: empty when their hashes are the same, and only then; applied to the first it gives the second.</summary>
public static class CanonicalDifference
{
    /// <exception cref="System.Text.Json.JsonException">One of them is no JSON.</exception>
    public static ImmutableArray<LeafChange> Of(string old, string now)
    {
        if (old == now)
            return [];
        var (before, after) = (CanonicalLeaves.Of(old), CanonicalLeaves.Of(now));
        return
        [
            .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Select(way => new LeafChange(way, before.GetValueOrDefault(way), after.GetValueOrDefault(way)))
                .Where(change => change.Old != change.New),
        ];
    }

    /// <summary>The second text, from the first and what they differ by.</summary>
    public static string Apply(string old, IEnumerable<LeafChange> changes)
    {
        var leaves = CanonicalLeaves.Of(old).ToBuilder();
        foreach (var change in changes)
            if (change.New is { } text)
                leaves[change.Way] = text;
            else
                leaves.Remove(change.Way);
        return CanonicalLeaves.Join(leaves);
    }
}
