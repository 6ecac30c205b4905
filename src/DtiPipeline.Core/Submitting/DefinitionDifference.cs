using System.Collections.Immutable;
using System.Text.Json;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Snapshots;

namespace DtiPipeline.Core.Submitting;

/// <summary>How the definitions of an assessment differ between two nights, as far as a person has to know where to look.</summary>
/// <param name="Assessment">Its own definition is another: units, rounds, days.</param>
/// <param name="Rules">The indicator set, or the definition of one of its elements, is another.</param>
/// <param name="Streams">Mappings that are other, new or gone, <c>connector/stream</c>.</param>
/// <param name="Words">What crosswalks say otherwise.</param>
public sealed record DefinitionDifference(bool Assessment, bool Rules, ImmutableArray<string> Streams, ImmutableArray<CrosswalkChange> Words)
{
    /// <param name="old">As <see cref="DefinitionFingerprint.Write"/> wrote them.</param>
    /// <exception cref="JsonException">One of them is no JSON.</exception>
    public static DefinitionDifference Of(string old, string now)
    {
        using var before = JsonDocument.Parse(old);
        using var after = JsonDocument.Parse(now);
        var (streams, newStreams) = (StreamsOf(before), StreamsOf(after));
        var (words, newWords) = (WordsOf(before), WordsOf(after));
        return new DefinitionDifference(
            Part(before, "assessment") != Part(after, "assessment"),
            Part(before, "rules") != Part(after, "rules"),
            [.. streams.Keys.Union(newStreams.Keys).Order(StringComparer.Ordinal).Where(name => streams.GetValueOrDefault(name) != newStreams.GetValueOrDefault(name))],
            [
                .. words.Keys.Union(newWords.Keys).Order()
                    .Select(key => new CrosswalkChange(key.Crosswalk, key.Raw, words.GetValueOrDefault(key), newWords.GetValueOrDefault(key))).Where(change => change.Old != change.New),
            ]);
    }

    private static string Part(JsonDocument written, string name) => written.RootElement.GetProperty(name).GetRawText();

    private static Dictionary<string, string> StreamsOf(JsonDocument written) => written.RootElement.GetProperty("mappings").ItemsOf("streams")
        .ToDictionary(one => $"{one.TextOf("connector")}/{one.GetProperty("stream").TextOf(nameof(StreamMapping.Stream))}", one => one.GetRawText());

    /// <summary>A word that has several rows, beside others or on several days, has all their meanings.</summary>
    private static Dictionary<(string Crosswalk, string Raw), string> WordsOf(JsonDocument written) => written.RootElement.GetProperty("mappings").ItemsOf("crosswalks")
        .SelectMany(crosswalk => crosswalk.ItemsOf("rows"), (crosswalk, row) => (Crosswalk: crosswalk.TextOf("name"), Row: row))
        .GroupBy(one => (one.Crosswalk, Raw: one.Row.TextOf(nameof(CrosswalkRow.Raw))))
        .ToDictionary(rows => rows.Key, rows => string.Join(", ", rows.Select(one => Meaning(one.Row)).Order(StringComparer.Ordinal)));

    private static string Meaning(JsonElement row) => string.Concat(
        row.TextOf(nameof(CrosswalkRow.Meaning)),
        row.TextOrNull(nameof(CrosswalkRow.Context)) is { } context ? $" ({context})" : "",
        row.TextOrNull(nameof(CrosswalkRow.ValidFrom)) is { } from ? $" {from}…" : "",
        row.TextOrNull(nameof(CrosswalkRow.ValidTo)) is { } to ? $" …{to}" : "");
}
