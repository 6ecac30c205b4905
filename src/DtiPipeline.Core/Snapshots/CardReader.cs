using System.Collections.Immutable;
using System.Text.Json;
using DtiPipeline.Core.Definitions.Elements;

namespace DtiPipeline.Core.Snapshots;

/// <summary>Reads what <see cref="ScorecardForm"/> wrote.</summary>
public static class CardReader
{
    /// <param name="typeOf">The type of an element's values; null for one that is defined no more.</param>
    /// <exception cref="JsonException">The text is not in the canonical form.</exception>
    /// <exception cref="KeyNotFoundException">It lacks a member.</exception>
    public static WrittenCard Read(string content, Func<string, ElementType?> typeOf)
    {
        using var document = JsonDocument.Parse(content);
        var root = document.RootElement;
        var values = root.GetProperty("values");
        return new WrittenCard(
            root.TextOf("set"), root.TextOf("rules"), root.TextOf("unit"), root.NumberOf("points"), root.NumberOf("published"), root.NumberOf("max"), root.NumberOf("applicable_max"),
            root.NumberOrNull("comparable"),
            [.. root.ItemsOf("pillars").Select(pillar => new WrittenPillar(
                pillar.TextOf("code"), pillar.NumberOf("points"), pillar.NumberOf("max"), pillar.NumberOf("applicable_max"),
                [.. pillar.ItemsOf("indicators").Select(indicator => Indicator(indicator, values, typeOf))]))]);
    }

    private static WrittenIndicator Indicator(JsonElement indicator, JsonElement values, Func<string, ElementType?> typeOf)
    {
        var trace = TraceReader.Read(indicator.GetProperty("trace"), typeOf);
        ImmutableArray<WrittenIndicator> children = [.. indicator.ItemsOf("children").Select(child => Indicator(child, values, typeOf))];
        var used = new CanonicalMap();
        foreach (var element in trace.Letters.Concat(children.SelectMany(child => child.Letters)).Select(letter => letter.Element).Distinct(StringComparer.Ordinal))
            used.Written(element, values.TryGetProperty(element, out var value) ? value.GetRawText() : null);
        var part = new CanonicalMap().Written("indicator", indicator.GetRawText()).Written("values", used.ToString()).ToString();
        return new WrittenIndicator(indicator.TextOf("code"), indicator.NumberOf("applicable_max"), trace, children, CanonicalText.Hash(part));
    }
}
