using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Warehouse.Publishing;

namespace DtiPipeline.Pipeline.Publishing;

/// <summary>Reads a scorecard's content back; see <see cref="ScorecardForm"/> for its shape.</summary>
/// <param name="names">What the set's indicators are called.</param>
internal sealed class CardReader(ImmutableArray<PublishedName> names)
{
    private readonly ImmutableDictionary<string, string> _indicators = names.DistinctBy(name => name.Indicator).ToImmutableDictionary(name => name.Indicator, name => name.Name);
    private readonly ImmutableDictionary<string, string> _pillars = names.DistinctBy(name => name.Pillar).ToImmutableDictionary(name => name.Pillar, name => name.PillarName);

    /// <param name="shown">Codes of the indicators to be told; null: all.</param>
    public ImmutableArray<PublishedPillar> Read(string content, ImmutableHashSet<string>? shown)
    {
        using var document = JsonDocument.Parse(content);
        return [.. Items(document.RootElement, "pillars").Select(pillar => Pillar(pillar, shown)).Where(pillar => !pillar.Indicators.IsEmpty)];
    }

    private PublishedPillar Pillar(JsonElement map, ImmutableHashSet<string>? shown) => new(
        Code(map), _pillars.GetValueOrDefault(Code(map), Code(map)), Number(map, "points"), Number(map, "max"), Number(map, "applicable_max"),
        [.. Items(map, "indicators").Where(indicator => shown?.Contains(Code(indicator)) != false).Select(Indicator)]);

    private PublishedIndicator Indicator(JsonElement map) => new(
        Code(map), _indicators.GetValueOrDefault(Code(map), Code(map)), TraceReader.Read(map.GetProperty("trace")), [.. Items(map, "children").Select(Indicator)]);

    private static string Code(JsonElement map) => map.GetProperty("code").GetString()!;

    private static decimal Number(JsonElement map, string name) => decimal.Parse(map.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    // What is empty is left out of the canonical form.
    private static ImmutableArray<JsonElement> Items(JsonElement map, string name) => map.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];
}
