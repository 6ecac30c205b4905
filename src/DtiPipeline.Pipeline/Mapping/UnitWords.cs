using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>Matches a stream's unit words and keeps the matches, for the mapping's SQL to join with.</summary>
internal sealed class UnitWords(RunContext run, UnitMatcher matcher, SeenWords seen)
{
    /// <summary>What came of the words of one stream.</summary>
    /// <param name="Matches">By raw code and raw word, empty where absent.</param>
    /// <param name="Rows">How many staged rows have each, whatever round they belong to.</param>
    public sealed record Result(ImmutableDictionary<(string Code, string Word), UnitMatch> Matches, IReadOnlyDictionary<(string Code, string Word), long> Rows)
    {
        public static readonly Result None = new(ImmutableDictionary<(string, string), UnitMatch>.Empty, ImmutableDictionary<(string, string), long>.Empty);

        /// <summary>True where a word waits for a person.</summary>
        public bool IsOpen => Matches.Values.Any(match => WordStates.StateOf(match).IsOpen());

        /// <summary>Which word is which unit.</summary>
        public string Text => string.Join('\n', Matches.Select(match => $"{match.Key.Code}\t{match.Key.Word}\t{match.Value.Unit?.Code}").Order(StringComparer.Ordinal));

        /// <summary>Code of the unit that a word names; null when it names none.</summary>
        public string? UnitOf(string code, string word) => Matches.TryGetValue((code, word), out var match) ? match.Unit?.Code : null;
    }

    /// <param name="refused">Words that stand in rejected rows only; they say whose value is missing.</param>
    public async Task<Result> MatchAsync(MappedStream mapped, UnitIds ids, DateOnly unitDate, IEnumerable<string> refused, CancellationToken cancellation)
    {
        var unit = mapped.Mapping.Unit;
        if (mapped.Load is not { } load || (unit.Field is null && unit.CodeField is null))
            return Result.None;
        var crosswalk = unit.Crosswalk is { } name ? run.Definitions.Crosswalk(name) : null;
        var counted = await DistinctAsync(mapped, load, unit, cancellation);
        var matches = counted.Keys.Concat(refused.Select(word => (Code: "", Word: word))).Distinct().ToImmutableDictionary(
            words => words, words => matcher.Match(words.Word, words.Code.Length == 0 ? null : words.Code, unit.Scope, unitDate, crosswalk));
        await new MatchStore(run.Database).SaveUnitsAsync(run.Token, mapped.Connector.Id, mapped.Stream.Id, unitDate, matches.Select(match => new UnitMatchRow
        {
            RawCode = match.Key.Code,
            Raw = match.Key.Word,
            UnitId = match.Value.Unit is { } found ? ids.Of(found.Code) : null,
            Status = match.Value.Status.Word(),
            Rule = match.Value.Rule,
            Detail = match.Value.Detail,
        }), cancellation);
        return new Result(matches, counted);
    }

    /// <summary>What to ask a person about the words that name no unit, and how many rows of the round hang on the answers.</summary>
    /// <param name="leftOut">The round's; null where the stream's query cannot tell, then every staged row counts.</param>
    public static (ImmutableArray<Finding> Findings, long Rows) Open(MappedStream mapped, Result result, ImmutableArray<LeftOutWord>? leftOut)
    {
        var words = leftOut is { } round
            ? round.Where(word => word.Field.Length == 0).Select(word => (Key: (Code: word.Context, Word: word.Raw), word.Rows))
            : result.Rows.Select(word => (Key: (word.Key.Code, word.Key.Word), Rows: word.Value));
        var open = words.Where(word => WordStates.StateOf(result.Matches[word.Key]).IsOpen()).ToList();
        return ([.. open.Select(word => Question(mapped, word.Key.Word, result.Matches[word.Key], word.Rows))], open.Sum(word => word.Rows));
    }

    private async Task<Dictionary<(string Code, string Word), long>> DistinctAsync(MappedStream mapped, CompleteLoad load, UnitSource unit, CancellationToken cancellation)
    {
        var distinct = await seen.OfAsync(mapped, load, SeenWords.UnitFields(mapped.Mapping), cancellation);
        return distinct.ToDictionary(
            words => (unit.CodeField is null ? "" : words.Words[0] ?? "", unit.Field is null ? "" : words.Words[^1] ?? ""),
            words => words.Rows);
    }

    /// <summary>What to ask a person about a word that waits.</summary>
    public static Finding Question(MappedStream mapped, string word, UnitMatch match, long rows)
    {
        var code = match.Status switch
        {
            MatchStatus.Suggested => MappingCodes.UnitWordSuggested,
            MatchStatus.Ambiguous => MappingCodes.UnitWordAmbiguous,
            MatchStatus.None => MappingCodes.NoUnitAmongRows,
            _ => MappingCodes.UnitWordUnknown,
        };
        var candidates = match.Candidates.Select(candidate => $"{candidate.Unit.Name} ({candidate.Unit.Code})").Distinct().ToList();
        return Finding.From(
            new DataPlace { Connector = mapped.Connector.Id, Stream = mapped.Stream.Id }, code,
            ("raw", word), ("stream", mapped.Name), ("rule", match.Rule), ("rows", rows.ToString(CultureInfo.InvariantCulture)),
            ("candidate", candidates.FirstOrDefault()), ("candidates", string.Join(", ", candidates)), ("code", match.Candidates.FirstOrDefault()?.Unit.Code));
    }
}
