using System.Text.Json;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>Reads what <see cref="TraceForm"/> wrote.</summary>
internal static class TraceReader
{
    public static Trace Read(JsonElement trace, Func<string, ElementType?> typeOf)
    {
        var status = trace.TextOf("status");
        return new Trace
        {
            Method = trace.TextOf("method"),
            Max = trace.NumberOf("max"),
            Letters = [.. trace.ItemsOf("letters").Select(letter => Letter(letter, typeOf))],
            Measure = trace.TryGetProperty("measure", out var measure)
                ? new TraceMeasure([.. measure.TextsOf("numerator")], [.. measure.TextsOf("denominator")], measure.NumberOf("above"), measure.NumberOf("below"))
                : null,
            Peers = trace.TryGetProperty("peers", out var peers)
                ? new TracePeers(peers.NumberOf("best"), peers.NumberOf("worst"), peers.TextOrNull("unit")?.Split('@')[0], peers.TextOrNull("source"))
                : null,
            Branch = trace.TryGetProperty("branch", out var branch) ? Branch(branch) : TraceBranch.None,
            Terms = [.. trace.ItemsOf("terms").Select(term => new TraceTerm(
                term.NumberOf("base"), term.NumberOf("above"), term.NumberOf("below"), term.TextOrNull("letter"), term.TextOrNull("label")))],
            Uncapped = trace.NumberOrNull("uncapped"),
            Points = trace.NumberOf("points"),
            Absence = status == IndicatorScore.ScoredWord ? null : Known(ValueStates.Words, status),
            Flags = [.. trace.TextsOf("flags").Select(flag => flag.Split(':', 2)).Select(parts => new ScoreFlag(Known(ScoreFlags.Words, parts[0]), parts is [_, var letter] ? letter : null))],
        };
    }

    private static TraceLetter Letter(JsonElement letter, Func<string, ElementType?> typeOf)
    {
        var element = letter.TextOf("element");
        return new TraceLetter(
            letter.TextOf("letter"), element, letter.TextOrNull("value") is { } value ? ValueOf(typeOf(element), value) : null, Known(ValueStates.Words, letter.TextOf("state")));
    }

    // What was signed stays readable when its element is defined no more, or in another way.
    private static Value ValueOf(ElementType? type, string text) =>
        type is { } known && Value.TryParse(known, text, out var value) ? value
        : Value.TryParse(ElementType.Number, text, out var number) ? number
        : new TextValue(text);

    private static TraceBranch Branch(JsonElement branch) => new(
        Known(BranchKinds.Words, branch.TextOf("kind")), branch.NumberOrNull("threshold"), branch.Has("exclusive"),
        branch.TextOrNull("day") is { } day && Forms.Date.Parse(day, out var known) ? known : null, branch.TextOrNull("label"));

    private static T Known<T>(WordTable<T> words, string word) => words.TryGet(word, out var value) ? value : throw new JsonException($"`{word}` is no word of the form");
}
