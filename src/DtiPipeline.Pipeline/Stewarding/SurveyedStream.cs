using System.Collections.Immutable;
using DtiPipeline.Core.Mapping.Words;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>All raw words of one stream.</summary>
/// <param name="Words">By field, word and context.</param>
public sealed record SurveyedStream(string Connector, string Stream, ImmutableArray<SurveyedWord> Words)
{
    /// <summary>True when every word has been decided: none is unmapped, and a person has confirmed each that means nothing.</summary>
    public bool IsComplete => !Words.Any(word => word.State.IsOpen());

    /// <summary>How many different words are in a state.</summary>
    public int CountOf(WordState state) => Words.Count(word => word.State == state);
}
