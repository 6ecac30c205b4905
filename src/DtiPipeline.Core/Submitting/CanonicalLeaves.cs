using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DtiPipeline.Core.Snapshots;

namespace DtiPipeline.Core.Submitting;

/// <summary>
/// A text of the canonical form taken apart into its leaves, each under the way that leads to it, and put together again letter by letter. The parts of a
/// way stand one under the other; a place in a list begins with <c>#</c>.
/// </summary>
public static class CanonicalLeaves
{
    private const char Below = '\n';
    private const char Place = '#';

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static ImmutableSortedDictionary<string, string> Of(string written)
    {
        using var document = JsonDocument.Parse(written);
        var leaves = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Add(document.RootElement, "", leaves);
        return leaves.ToImmutable();
    }

    public static string Join(IReadOnlyDictionary<string, string> leaves) =>
        leaves.TryGetValue("", out var whole) ? whole : Join([.. leaves.Select(leaf => (leaf.Key[1..].Split(Below), leaf.Value))], 0);

    private static void Add(JsonElement node, string way, ImmutableSortedDictionary<string, string>.Builder leaves)
    {
        var count = 0;
        if (node.ValueKind == JsonValueKind.Object)
            foreach (var member in node.EnumerateObject())
            {
                Add(member.Value, way + Below + member.Name, leaves);
                count++;
            }
        else if (node.ValueKind == JsonValueKind.Array)
            foreach (var item in node.EnumerateArray())
                Add(item, way + Below + Place + (count++).ToString("d6", CultureInfo.InvariantCulture), leaves);
        if (count == 0)
            leaves.Add(way, node.GetRawText());
    }

    private static string Join(IReadOnlyList<(string[] Way, string Text)> leaves, int depth)
    {
        if (leaves is [var only] && only.Way.Length == depth)
            return only.Text;
        var parts = leaves.GroupBy(leaf => leaf.Way[depth]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, Text: Join([.. group], depth + 1))).ToList();
        if (parts[0].Key.StartsWith(Place))
            return CanonicalText.List(parts.Select(part => part.Text));
        var map = new CanonicalMap();
        foreach (var (key, text) in parts)
            map.Written(key, text);
        return map.ToString();
    }
}
