using System.Collections.Immutable;
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
        var scores = card.ItemsOf("pillars").SelectMany(pillar => pillar.ItemsOf("indicators")).SelectMany(indicator => indicator.ItemsOf("children").Prepend(indicator)).Select(Score);
        return new SignedCard(
            card.TextOrNull("rules") ?? "",
            card.GetProperty("values").EnumerateObject().ToImmutableSortedDictionary(value => value.Name, value => Value(value.Value), StringComparer.Ordinal),
            scores.ToImmutableDictionary(score => score.Code),
            card.NumberOrNull("points") ?? 0m, card.NumberOrNull("published") ?? 0m, card.NumberOrNull("max") ?? 0m, card.NumberOrNull("applicable_max") ?? 0m, card.NumberOrNull("comparable"));
    }

    private static SignedValue Value(JsonElement value) => new(
        value.TextOrNull("value"), ValueStates.Words.TryGet(value.TextOrNull("state") ?? "", out var state) ? state : ValueState.NotReported,
        value.NumberOrNull("partial"), value.NumberOrNull("covered"), value.NumberOrNull("expected"));

    private static SignedScore Score(JsonElement indicator)
    {
        var trace = indicator.GetProperty("trace");
        return new SignedScore(
            indicator.TextOrNull("code") ?? "", trace.NumberOrNull("points") ?? 0m, trace.NumberOrNull("max") ?? 0m, indicator.NumberOrNull("applicable_max") ?? 0m, trace.TextOrNull("status") ?? "",
            indicator.GetRawText());
    }
}
