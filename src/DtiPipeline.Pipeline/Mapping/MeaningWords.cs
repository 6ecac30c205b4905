using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Matching;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>Looks up what a stream's words mean and keeps the meanings, for the mapping's SQL to join with.</summary>
internal sealed class MeaningWords(RunContext run, SeenWords seen)
{
    private readonly Dictionary<string, WordMatcher> _matchers = [];

    /// <summary>What the words of one stream mean.</summary>
    /// <param name="Open">The fields among whose words one waits for its meaning.</param>
    /// <param name="Text">Which word means what.</param>
    public sealed record Result(IReadOnlySet<string> Open, string Text);

    public async Task<Result> MatchAsync(MappedStream mapped, DateOnly day, CancellationToken cancellation)
    {
        var open = new HashSet<string>();
        var text = new StringBuilder();
        if (mapped.Load is not { } load)
            return new Result(open, "");
        foreach (var (field, source) in mapped.Mapping.Words)
        {
            var matches = (await seen.OfAsync(mapped, load, SeenWords.WordFields(field, source), cancellation)).Where(words => words.Words[0] is not null).Select(words =>
            {
                var (raw, context) = (words.Words[0]!, source.Context is null ? null : words.Words[1]);
                var match = MatcherOf(source.Crosswalk).Match(raw, context, day);
                return new WordMatchRow { Context = context ?? "", Raw = raw, Meaning = match.Meaning, Rule = match.Rule };
            }).ToList();
            await new MatchStore(run.Database).SaveWordsAsync(run.Token, source.Crosswalk, day, matches, cancellation);
            if (matches.Exists(match => match.Meaning is null && match.Rule != WordRules.ConfirmedNone))
                open.Add(field);
            foreach (var match in matches)
                text.Append(field).Append('\t').Append(match.Context).Append('\t').Append(match.Raw).Append('\t').Append(match.Meaning).Append('\t').Append(match.Rule).Append('\n');
        }
        return new Result(open, text.ToString());
    }

    /// <summary>What to ask a person about the words that keep rows of the round from being counted.</summary>
    public IEnumerable<Finding> Open(MappedStream mapped, DateOnly day, ImmutableArray<LeftOutWord> leftOut)
    {
        foreach (var word in leftOut.Where(word => word.Field.Length > 0))
        {
            var source = mapped.Mapping.Words.First(words => words.Key == word.Field).Value;
            var match = MatcherOf(source.Crosswalk).Match(word.Raw, source.Context is null ? null : word.Context, day);
            if (WordStates.StateOf(match).IsOpen())
                yield return Unmapped(mapped, word.Field, source, word.Raw, word.Rows, match);
        }
    }

    private WordMatcher MatcherOf(string crosswalk)
    {
        if (!_matchers.TryGetValue(crosswalk, out var matcher))
            _matchers[crosswalk] = matcher = new WordMatcher(run.Definitions.Crosswalk(crosswalk));
        return matcher;
    }

    /// <summary>What to ask a person about a word that waits.</summary>
    public static Finding Unmapped(MappedStream mapped, string field, WordSource source, string raw, long rows, WordMatch match) => Finding.From(
        new DataPlace { Connector = mapped.Connector.Id, Stream = mapped.Stream.Id }, MappingCodes.WordUnmapped,
        ("raw", raw), ("field", field), ("stream", mapped.Name), ("crosswalk", source.Crosswalk), ("rows", rows.ToString(CultureInfo.InvariantCulture)),
        ("nearest", match.Candidates.FirstOrDefault()?.Raw),
        ("elements", Shown(Concerned(mapped, field))));

    /// <summary>The data elements whose counts ask for a field; null where the rows name their elements themselves, so that any may.</summary>
    public static ImmutableArray<string>? Concerned(MappedStream mapped, string field) => mapped.Mapping.Named is not null
        ? null
        : [.. mapped.Mapping.Elements.Where(element => element.Field == field || element.Where.Any(condition => condition.Field == field)).Select(element => element.Element)];

    private static string? Shown(ImmutableArray<string>? elements) =>
        elements is not { Length: > 0 } some ? null : string.Join(", ", some.Take(3)) + (some.Length > 3 ? ", …" : "");
}
