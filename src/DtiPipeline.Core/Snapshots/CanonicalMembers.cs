using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DtiPipeline.Core.Snapshots;

/// <summary>Members of a map of the canonical form, see <see cref="CanonicalText"/>. What is empty was left out there.</summary>
internal static class CanonicalMembers
{
    public static ImmutableArray<JsonElement> ItemsOf(this JsonElement map, string name) => map.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    public static IEnumerable<string> TextsOf(this JsonElement map, string name) => map.ItemsOf(name).Select(text => text.GetString() ?? "");

    public static string TextOf(this JsonElement map, string name) => map.GetProperty(name).GetString() ?? "";

    public static string? TextOrNull(this JsonElement map, string name) => map.TryGetProperty(name, out var text) ? text.GetString() : null;

    public static decimal NumberOf(this JsonElement map, string name) =>
        decimal.TryParse(map.TextOf(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : throw new JsonException($"`{name}` is no number");

    public static decimal? NumberOrNull(this JsonElement map, string name) => map.TryGetProperty(name, out _) ? map.NumberOf(name) : null;

    /// <summary>A flag that is written only where it is true.</summary>
    public static bool Has(this JsonElement map, string name) => map.TryGetProperty(name, out _);
}
