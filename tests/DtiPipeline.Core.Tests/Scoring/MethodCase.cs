using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>
/// One case of <c>Cases/*.txt</c>. A file is a list of blocks: <c>== title</c>, the rule as YAML, then cases. A case is
/// <c>a=120 b=late =&gt; 9.375 scored [flag …]</c>; the indented line below it is the Vietnamese sentence, a second one the English.
/// <c>@best=20 @worst=5 @unit=221</c> (or <c>@source=</c>) is what the unit is compared with.
/// </summary>
public sealed record MethodCase(string Place, string Title, string Rule, string Letters, string Outcome, ImmutableArray<string> Sentences)
{
    public static IEnumerable<MethodCase> ReadAll([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "Cases"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read);

    public override string ToString() => $"{Place} {Title}: {Letters}";

    public Trace Score()
    {
        var (max, method) = ReadRule();
        var tokens = Letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(token => token.Split('=', 2)).ToList();
        var letters = tokens.Where(token => token[0][0] != '@').Select(token => Letter(token[0], token[1]));
        return method.Score(new ScoringInput(max, [.. letters], Peers(tokens.Where(token => token[0][0] == '@').ToDictionary(token => token[0], token => token[1])), []));
    }

    private (decimal Max, ScoringMethod Method) ReadRule()
    {
        var log = new FindingLog();
        var rule = new NodeValueReader(YamlText.Read(Place, Rule, log), new SourceSpan(Place, 1, 1, 1), log)
            .Map(map => (map.Required("max", v => v.Parsed(Forms.Number)), map.Required("method", v => v.Variant(ScoringMethod.Variants))));
        Assert.Empty(log.Findings);
        Assert.Empty(rule.Item2.Check());
        return rule;
    }

    private static TraceLetter Letter(string letter, string text)
    {
        if (ValueStates.Words.TryGet(text, out var state))
            return new TraceLetter(letter, "element." + letter, null, state);
        return new TraceLetter(letter, "element." + letter, ParseValue(text), ValueState.Reported);
    }

    /// <summary>A number, a yes or no, a date; anything else is an option's key.</summary>
    public static Value ParseValue(string text)
    {
        ElementType[] types = [ElementType.Number, ElementType.Boolean, ElementType.Date, ElementType.Choice];
        return types.Select(type => Value.TryParse(type, text, out var value) ? value : null).First(value => value is not null)!;
    }

    private static TracePeers? Peers(Dictionary<string, string> tokens) => tokens.Count == 0 ? null : new TracePeers(
        Number(tokens["@best"]), Number(tokens.GetValueOrDefault("@worst", "0")), tokens.GetValueOrDefault("@unit"), tokens.GetValueOrDefault("@source"));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<MethodCase> Read(string file)
    {
        string title = "", rule = "";
        MethodCase? pending = null;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var isSentence = pending is not null && line.StartsWith("    ", StringComparison.Ordinal);
            if (isSentence)
            {
                pending = pending! with { Sentences = pending.Sentences.Add(line.Trim()) };
                continue;
            }
            if (pending is not null)
                yield return pending;
            pending = null;
            if (line.StartsWith("== ", StringComparison.Ordinal))
                (title, rule) = (line[3..], "");
            else if (line.Contains(" => ", StringComparison.Ordinal))
                pending = new MethodCase($"{Path.GetFileName(file)}:{number}", title, rule, line.Split(" => ")[0], line.Split(" => ")[1].Trim(), []);
            else if (!line.StartsWith('#'))
                rule += line + "\n";
        }
        if (pending is not null)
            yield return pending;
    }
}
