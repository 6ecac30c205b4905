using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>
/// Reads a trace back from the canonical form, so that the sentence behind a score can be told years later from the snapshot alone, whatever the
/// definitions say by then.
/// </summary>
public static class TraceReader
{
    /// <exception cref="JsonException">It is no trace in the canonical form.</exception>
    public static Trace Read(JsonElement map) => new()
    {
        Method = Text(map, "method"),
        Max = Number(map, "max") ?? throw new JsonException("a trace without a maximum"),
        Letters = [.. Items(map, "letters").Select(Letter)],
        Measure = map.TryGetProperty("measure", out var measure) ? new TraceMeasure(Texts(measure, "numerator"), Texts(measure, "denominator"), Number(measure, "above") ?? 0m, Number(measure, "below") ?? 1m) : null,
        Peers = map.TryGetProperty("peers", out var peers) ? new TracePeers(Number(peers, "best") ?? 0m, Number(peers, "worst") ?? 0m, CodeOf(TextOrNull(peers, "unit")), TextOrNull(peers, "source")) : null,
        Branch = map.TryGetProperty("branch", out var branch) ? Branch(branch) : TraceBranch.None,
        Terms = [.. Items(map, "terms").Select(term => new TraceTerm(Number(term, "base") ?? 0m, Number(term, "above") ?? 0m, Number(term, "below") ?? 1m, TextOrNull(term, "letter"), TextOrNull(term, "label")))],
        Uncapped = Number(map, "uncapped"),
        Points = Number(map, "points") ?? 0m,
        Absence = ValueStates.Words.TryGet(Text(map, "status"), out var absence) ? absence : null,
        Flags = [.. Texts(map, "flags").Select(Flag)],
    };

    private static TraceLetter Letter(JsonElement map) => new(
        Text(map, "letter"), Text(map, "element"), TextOrNull(map, "value") is { } value ? ValueOf(value) : null,
        ValueStates.Words.TryGet(Text(map, "state"), out var state) ? state : throw new JsonException($"`{Text(map, "state")}` is no state"));

    // The form does not say of which type a value is. What looks like a number or a day can be nothing else where a rule reckons with it.
    private static Value ValueOf(string canonical)
    {
        foreach (var type in (ElementType[])[ElementType.Number, ElementType.Date, ElementType.Boolean])
            if (Value.TryParse(type, canonical, out var value))
                return value;
        return new ChoiceValue(canonical);
    }

    private static TraceBranch Branch(JsonElement map) => new(
        BranchKinds.Words.TryGet(Text(map, "kind"), out var kind) ? kind : throw new JsonException($"`{Text(map, "kind")}` is no branch"),
        Number(map, "threshold"),
        map.TryGetProperty("exclusive", out _),
        TextOrNull(map, "day") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        TextOrNull(map, "label"));

    private static ScoreFlag Flag(string word)
    {
        var (kind, letter) = word.IndexOf(':', StringComparison.Ordinal) is var at and > 0 ? (word[..at], word[(at + 1)..]) : (word, null);
        return ScoreFlags.Words.TryGet(kind, out var known) ? new ScoreFlag(known, letter) : throw new JsonException($"`{word}` is no flag");
    }

    private static string? CodeOf(string? unitKey) => unitKey?.Split('@')[0];

    private static ImmutableArray<JsonElement> Items(JsonElement map, string name) => map.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    private static ImmutableArray<string> Texts(JsonElement map, string name) => [.. Items(map, name).Select(item => item.GetString()!)];

    private static string Text(JsonElement map, string name) => TextOrNull(map, name) ?? throw new JsonException($"a trace without `{name}`");

    private static string? TextOrNull(JsonElement map, string name) => map.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static decimal? Number(JsonElement map, string name) => TextOrNull(map, name) is { } text ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : null;
}
