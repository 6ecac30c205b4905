using System.Globalization;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>Looks up what a stream's words mean and keeps the meanings, for the mapping's SQL to join with.</summary>
internal sealed class MeaningWords(RunContext run)
{
    private readonly Dictionary<string, WordMatcher> _matchers = [];

    public async Task MatchAsync(MappedStream mapped, DateOnly day, CancellationToken cancellation)
    {
        if (mapped.Load is not { } load)
            return;
        foreach (var (field, source) in mapped.Mapping.Words)
        {
            string[] fields = source.Context is null ? [field] : [field, source.Context];
            var distinct = await new StagingStore(run.Database).DistinctAsync(load.Table, load.Load.Id, fields, cancellation);
            var matches = distinct.Where(words => words.Words[0] is not null)
                .Select(words => (Raw: words.Words[0]!, Context: source.Context is null ? null : words.Words[1], words.Rows))
                .Select(words => (words.Raw, words.Context, words.Rows, Match: MatcherOf(source.Crosswalk).Match(words.Raw, words.Context, day)))
                .ToList();
            await new MatchStore(run.Database).SaveWordsAsync(run.Token, source.Crosswalk, day, matches.Select(match => new WordMatchRow
            {
                Context = match.Context ?? "",
                Raw = match.Raw,
                Meaning = match.Match.Meaning,
                Rule = match.Match.Rule,
            }), cancellation);
            await run.FoundAsync(
                matches.Where(match => match.Match.Rule is WordRules.Unmapped or WordRules.Contradiction)
                    .Select(match => Unmapped(mapped, field, source, match.Raw, match.Rows, match.Match)),
                cancellation);
        }
    }

    private WordMatcher MatcherOf(string crosswalk)
    {
        if (!_matchers.TryGetValue(crosswalk, out var matcher))
            _matchers[crosswalk] = matcher = new WordMatcher(run.Definitions.Crosswalk(crosswalk));
        return matcher;
    }

    private static Finding Unmapped(MappedStream mapped, string field, WordSource source, string raw, long rows, WordMatch match) => Finding.From(
        new DataPlace { Connector = mapped.Connector.Id, Stream = mapped.Stream.Id }, MappingCodes.WordUnmapped,
        ("raw", raw), ("field", field), ("stream", mapped.Name), ("crosswalk", source.Crosswalk), ("rows", rows.ToString(CultureInfo.InvariantCulture)),
        ("nearest", match.Candidates.FirstOrDefault()?.Raw),
        ("elements", Concerned(mapped, field)));

    private static string? Concerned(MappedStream mapped, string field)
    {
        var elements = mapped.Mapping.Elements.Where(element => element.Field == field || element.Where.Any(condition => condition.Field == field)).Select(element => element.Element).ToList();
        return elements.Count == 0 ? null : string.Join(", ", elements.Take(3)) + (elements.Count > 3 ? ", …" : "");
    }
}
