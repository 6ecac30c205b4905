using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Tests.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Review.Rules;

/// <summary>
/// One case of <c>Cases/*.txt</c>. A file is a list of blocks: <c>== title</c>, the check as YAML, then cases. A case is
/// <c>a=5 b=late =&gt; a, b</c>: the figures concerned, several findings divided by <c>;</c>, or <c>holds</c>. <c>a@4=7</c> is unit 4's figure,
/// <c>a^=3</c> the one of the snapshot before, <c>a~tax/vat=9</c> what another source says. The indented lines below are the sentences, Vietnamese and
/// English.
/// </summary>
public sealed record RuleCase(string Place, string Title, string Check, string Figures, string Outcome, ImmutableArray<string> Sentences)
{
    public static IEnumerable<RuleCase> ReadAll([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "Cases"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read);

    public override string ToString() => $"{Place} {Title}: {Figures}";

    public ImmutableArray<RuleBreach> Run() => [.. TestOf(Place, Check).Breaches(Subject())];

    public static RuleTest TestOf(string place, string text)
    {
        var log = new FindingLog();
        var test = new NodeValueReader(YamlText.Read(place, "{ " + text.Trim() + " }", log), new SourceSpan(place, 1, 1, 1), log).Variant(RuleTest.Variants);
        Assert.Empty(log.Findings);
        Assert.Empty(test.Check());
        return test;
    }

    /// <summary>A set of the elements <c>1.1.a</c> … would be long to write: here they are <c>a</c>, <c>b</c> and so on.</summary>
    public static RuleSubject SubjectOf(UnitValues own) => new(SetOf(own), own, code => new DataElement
    {
        Code = code, Name = "Số " + code, Definition = "", Trust = [], Options = [], Tolerance = code == "t" ? 0.1m : null, At = new SourceSpan("", 1, 1, 1),
    });

    private static Core.Definitions.IndicatorSets.IndicatorSet SetOf(UnitValues own)
    {
        var indicator = SetText.Indicator("1.1", 1m, "{ type: per-item, numerator: [a], points: 1 }");
        var input = indicator.Inputs[0];
        return SetText.Set(indicator with { Inputs = [.. own.Values.Keys.Select(code => input with { Letter = code, Element = code })] });
    }

    private RuleSubject Subject()
    {
        var tokens = Figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(token => token.Split('=', 2)).ToLookup(token => token[0].IndexOfAny(['@', '^', '~']) switch
        {
            < 0 => '=',
            var mark => token[0][mark],
        });
        return SubjectOf(SetText.Unit("1", Joined(tokens['=']))) with
        {
            Peers = [.. tokens['@'].GroupBy(token => token[0].Split('@')[1]).Select(unit => SetText.Unit(unit.Key, Joined(unit.Select(token => (string[])[token[0].Split('@')[0], token[1]]))))],
            Earlier = tokens['^'].ToImmutableDictionary(token => token[0].TrimEnd('^'), token => MethodCase.ParseValue(token[1])),
            Others = [.. tokens['~'].Select(token => new OtherFigure(token[0].Split('~')[0], token[0].Split('~')[1], MethodCase.ParseValue(token[1])))],
        };
    }

    private static string Joined(IEnumerable<string[]> tokens) => string.Join(' ', tokens.Select(token => $"{token[0]}={token[1]}"));

    private static IEnumerable<RuleCase> Read(string file)
    {
        string title = "", check = "";
        RuleCase? pending = null;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (pending is not null && line.StartsWith("    ", StringComparison.Ordinal))
            {
                pending = pending with { Sentences = pending.Sentences.Add(line.Trim()) };
                continue;
            }
            if (pending is not null)
                yield return pending;
            pending = null;
            if (line.StartsWith("== ", StringComparison.Ordinal))
                (title, check) = (line[3..], "");
            else if (line.Contains(" => ", StringComparison.Ordinal))
                pending = new RuleCase($"{Path.GetFileName(file)}:{number}", title, check, line.Split(" => ")[0], line.Split(" => ")[1].Trim(), []);
            else if (!line.StartsWith('#'))
                check += line;
        }
        if (pending is not null)
            yield return pending;
    }
}
