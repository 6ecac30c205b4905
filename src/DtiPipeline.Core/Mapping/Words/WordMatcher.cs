using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Mapping.Words;

/// <summary>Looks raw words up in one crosswalk. Build it once and ask for many words.</summary>
public sealed class WordMatcher
{
    private const int MostCandidates = 5;

    private readonly ILookup<string, CrosswalkRow> _rows;
    private readonly ImmutableArray<string> _words;

    public WordMatcher(Crosswalk crosswalk)
    {
        _rows = crosswalk.Rows.ToLookup(row => WordKey.Of(row.Raw));
        _words = [.. _rows.Select(rows => rows.Key)];
    }

    /// <param name="context">Value of the context field, where the meaning depends on one. Rows made for it go before rows made for any.</param>
    /// <param name="day">The day on which the word was written; without one, rows of all times apply and must agree.</param>
    public WordMatch Match(string raw, string? context, DateOnly? day)
    {
        var valid = _rows[WordKey.Of(raw)].Where(row => Holds(row, day)).ToList();
        var inContext = context is null ? [] : valid.Where(row => row.Context is not null && WordKey.Of(row.Context) == WordKey.Of(context)).ToList();
        var rows = inContext.Count > 0 ? inContext : valid.Where(row => row.Context is null).ToList();
        if (rows.Count == 0)
            return new WordMatch(null, WordRules.Unmapped, null, Similar(raw, day));
        if (rows.Exists(row => row.Meaning != rows[0].Meaning))
            return new WordMatch(null, WordRules.Contradiction, null, [.. rows]);
        // Of rows that say the same, one that somebody answers for is enough.
        var row = rows.Find(candidate => candidate.By is not null) ?? rows[0];
        return row.Meaning == CrosswalkRow.NoMatch
            ? new WordMatch(null, row.By is null ? WordRules.ProposedNone : WordRules.ConfirmedNone, row, [])
            : new WordMatch(row.Meaning, row.By is null ? WordRules.Nameless : WordRules.Crosswalk, row, []);
    }

    private static bool Holds(CrosswalkRow row, DateOnly? day) =>
        day is not { } known || ((row.ValidFrom is null || row.ValidFrom <= known) && (row.ValidTo is null || known < row.ValidTo));

    private ImmutableArray<CrosswalkRow> Similar(string raw, DateOnly? day)
    {
        var key = WordKey.Of(raw);
        return
        [
            .. _words.Select(word => (word, distance: NearestName.Distance(word, key)))
                .Where(near => near.distance <= Math.Max(1, key.Length / 3))
                .OrderBy(near => near.distance).ThenBy(near => near.word, StringComparer.Ordinal)
                .SelectMany(near => _rows[near.word].Where(row => Holds(row, day)).DistinctBy(row => row.Meaning))
                .Take(MostCandidates),
        ];
    }
}
