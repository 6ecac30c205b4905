using System.Text.Json;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>
/// Reads what <see cref="TraceForm"/> wrote, so that the sentence behind a score can be told years later from what was stored, whatever the
/// definitions say by then.
/// </summary>
public static class TraceReader
{
    /// <param name="typeOf">The type of an element's values; null for one that is defined no more.</param>
    /// <exception cref="JsonException">The text is not in the canonical form.</exception>
    /// <exception cref="KeyNotFoundException">It lacks a member.</exception>
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

    // The form does not say of which type a value is. Where the definitions no longer do either, what looks like a number or a day can be nothing
    // else where a rule reckons with it.
    private static Value ValueOf(ElementType? type, string text)
    {
        foreach (var one in type is { } known ? [known] : (ElementType[])[ElementType.Number, ElementType.Date, ElementType.Boolean])
            if (Value.TryParse(one, text, out var value))
                return value;
        return new TextValue(text);
    }

    private static TraceBranch Branch(JsonElement branch) => new(
        Known(BranchKinds.Words, branch.TextOf("kind")), branch.NumberOrNull("threshold"), branch.Has("exclusive"),
        branch.TextOrNull("day") is { } day && Forms.Date.Parse(day, out var known) ? known : null, branch.TextOrNull("label"));

    private static T Known<T>(WordTable<T> words, string word) => words.TryGet(word, out var value) ? value : throw new JsonException($"`{word}` is no word of the form");
}
