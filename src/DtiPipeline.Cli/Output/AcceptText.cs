using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Cli.Output;

/// <summary>The command that decides a word, ready to paste: with the best candidate, or with <c>-</c> for a word the program took for nothing.</summary>
internal static class AcceptText
{
    /// <returns>Null where the mapping names no crosswalk, or where nothing is a candidate.</returns>
    public static string? Of(SurveyedWord word)
    {
        if (word.Crosswalk is not { } crosswalk)
            return null;
        var meaning = word.State == Core.Mapping.Words.WordState.AutoNone ? Core.Definitions.Mappings.CrosswalkRow.NoMatch : word.Candidates.FirstOrDefault()?.Meaning;
        return meaning is null ? null : $"dti mappings accept {Quoted(word.Raw.Length > 0 ? word.Raw : word.Context)} --as {meaning} --crosswalk {crosswalk}";
    }

    private static string Quoted(string word) => $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
