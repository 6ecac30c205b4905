using System.Collections.Immutable;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>A word that waits for a decision, wherever it is written.</summary>
/// <param name="Words">One a stream, the one with most rows first.</param>
/// <param name="Points">Points at stake, at most.</param>
/// <param name="Meanings">What its table knows; empty for a unit, which is named by its code.</param>
public sealed record WaitingWord(ImmutableArray<SurveyedWord> Words, decimal Points, ImmutableArray<string> Meanings)
{
    /// <summary>The first of them: state, candidates and question are the same for all.</summary>
    public SurveyedWord One => Words[0];

    /// <summary>What stands in the table's row: the word, or where it is empty the code beside it.</summary>
    public string Raw => One.Raw.Length > 0 ? One.Raw : One.Context;

    public long Rows => Words.Sum(word => word.Rows);

    public bool IsUnit => One.Field.Length == 0;

    /// <summary>The program has left it out, and only waits for a person to say so.</summary>
    public bool IsLeftOut => One.State == WordState.AutoNone;
}
