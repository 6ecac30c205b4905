using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Core.Mapping.Words;

/// <summary>The words for the states of raw words, and which of them keep a source from being complete.</summary>
public static class WordStates
{
    public static readonly WordTable<WordState> Words = new(
        ("unmapped", WordState.Unmapped), ("auto-matched", WordState.AutoMatched), ("matched", WordState.Matched),
        ("auto-none", WordState.AutoNone), ("confirmed-none", WordState.ConfirmedNone));

    public static string Word(this WordState state) => Words.WordOf(state);

    /// <summary>True while a person must decide: a source with such a word is not complete.</summary>
    public static bool IsOpen(this WordState state) => state is WordState.Unmapped or WordState.AutoNone;

    /// <summary>The state of a unit's word.</summary>
    public static WordState StateOf(UnitMatch match) => match.Status switch
    {
        MatchStatus.Matched => match.Rule == MatchRules.Crosswalk ? WordState.Matched : WordState.AutoMatched,
        MatchStatus.None => match.Rule == MatchRules.ConfirmedNone ? WordState.ConfirmedNone : WordState.AutoNone,
        _ => WordState.Unmapped,
    };

    /// <summary>The state of any other word.</summary>
    public static WordState StateOf(WordMatch match) => match.Rule switch
    {
        WordRules.Crosswalk => WordState.Matched,
        WordRules.Nameless => WordState.AutoMatched,
        WordRules.ConfirmedNone => WordState.ConfirmedNone,
        WordRules.ProposedNone => WordState.AutoNone,
        _ => WordState.Unmapped,
    };
}
