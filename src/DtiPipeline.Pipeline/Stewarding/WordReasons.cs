using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>Why a crosswalk's rows are offered for a word they do not decide.</summary>
internal static class WordReasons
{
    public static IEnumerable<WordCandidate> Of(WordMatch match) => match.Candidates.DistinctBy(row => row.Meaning).Select(row => new WordCandidate(
        row.Meaning, null, match.Rule == WordRules.Contradiction
            ? Finding.In(row.At, MappingCodes.WhyCrosswalk, ("raw", row.Raw), ("code", row.Meaning))
            : Finding.In(row.At, MappingCodes.WhySimilarWord, ("raw", row.Raw), ("meaning", row.Meaning))));
}
