using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Cli.Output;

/// <summary>Reads the canonical JSON of scorecards and values back; see Core/Snapshots for its shape.</summary>
public sealed class SnapshotReader(SnapshotNames names)
{
    public SnapshotUnit Unit(ScorecardRecord card)
    {
        using var document = JsonDocument.Parse(card.Content);
        var root = document.RootElement;
        var (key, set) = (Text(root, "unit"), Text(root, "set"));
        var pillars = Items(root, "pillars");
        return new SnapshotUnit(
            SnapshotNames.CodeOf(key), key, names.Unit(key), set, Text(root, "rules"), card,
            [.. pillars.Select(pillar => new SnapshotPillar(
                Text(pillar, "code"), names.Pillar(set, Text(pillar, "code")), Number(pillar, "points"), Number(pillar, "max")))],
            [.. pillars.SelectMany(pillar => Items(pillar, "indicators"), (pillar, indicator) => Score(indicator, key, set, Text(pillar, "code")))]);
    }

    /// <param name="content">A map of unit keys, in each a map of elements.</param>
    public static IEnumerable<SnapshotValue> Values(string content)
    {
        using var document = JsonDocument.Parse(content);
        foreach (var unit in document.RootElement.EnumerateObject())
            foreach (var element in unit.Value.EnumerateObject())
                yield return new SnapshotValue(
                    SnapshotNames.CodeOf(unit.Name), element.Name, TextOrNull(element.Value, "value"), Text(element.Value, "state"),
                    TextOrNull(element.Value, "partial"), WholeOrNull(element.Value, "covered"), WholeOrNull(element.Value, "expected"));
    }

    private SnapshotScore Score(JsonElement indicator, string unit, string set, string pillar)
    {
        var trace = indicator.GetProperty("trace");
        var code = Text(indicator, "code");
        return new SnapshotScore(
            SnapshotNames.CodeOf(unit), names.Unit(unit), pillar, code, names.Indicator(set, code), Number(trace, "points"), Number(trace, "max"), Text(trace, "status"),
            [.. Items(trace, "flags").Select(flag => flag.GetString()!)],
            [.. Items(indicator, "children").Select(child => Score(child, unit, set, pillar))]);
    }

    // What is empty is left out of the canonical form.
    private static ImmutableArray<JsonElement> Items(JsonElement map, string name) => map.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    private static string Text(JsonElement map, string name) => map.GetProperty(name).GetString()!;

    private static string? TextOrNull(JsonElement map, string name) => map.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static decimal Number(JsonElement map, string name) => decimal.Parse(Text(map, name), CultureInfo.InvariantCulture);

    private static int? WholeOrNull(JsonElement map, string name) => TextOrNull(map, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
