using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Submitting;

/// <summary>A scorecard read back from its canonical form (<see cref="ScorecardForm"/>).</summary>
/// <param name="Rules">Fingerprint of the rules it was scored by.</param>
/// <param name="Values">By element.</param>
/// <param name="Scores">By code, sub-indicators included.</param>
public sealed record SignedCard(
    string Rules, ImmutableSortedDictionary<string, SignedValue> Values, ImmutableDictionary<string, SignedScore> Scores,
    decimal Points, decimal Published, decimal Max, decimal ApplicableMax, decimal? Comparable)
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">It is no scorecard.</exception>
    public static SignedCard Read(string content)
    {
        using var document = JsonDocument.Parse(content);
        var card = document.RootElement;
        var scores = Items(card, "pillars").SelectMany(pillar => Items(pillar, "indicators")).SelectMany(indicator => Items(indicator, "children").Prepend(indicator)).Select(Score);
        return new SignedCard(
            Text(card, "rules") ?? "",
            card.GetProperty("values").EnumerateObject().ToImmutableSortedDictionary(value => value.Name, value => Value(value.Value), StringComparer.Ordinal),
            scores.ToImmutableDictionary(score => score.Code),
            Number(card, "points") ?? 0m, Number(card, "published") ?? 0m, Number(card, "max") ?? 0m, Number(card, "applicable_max") ?? 0m, Number(card, "comparable"));
    }

    private static SignedValue Value(JsonElement value) => new(
        Text(value, "value"), ValueStates.Words.TryGet(Text(value, "state") ?? "", out var state) ? state : ValueState.NotReported,
        Number(value, "partial"), Number(value, "covered"), Number(value, "expected"));

    private static SignedScore Score(JsonElement indicator)
    {
        var trace = indicator.GetProperty("trace");
        return new SignedScore(
            Text(indicator, "code") ?? "", Number(trace, "points") ?? 0m, Number(trace, "max") ?? 0m, Number(indicator, "applicable_max") ?? 0m, Text(trace, "status") ?? "",
            indicator.GetRawText());
    }

    private static ImmutableArray<JsonElement> Items(JsonElement owner, string name) => owner.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var member) ? member.GetString() : null;

    private static decimal? Number(JsonElement owner, string name) => Text(owner, name) is { } text ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : null;
}
