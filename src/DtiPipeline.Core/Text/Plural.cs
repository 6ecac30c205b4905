using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Text;

/// <summary>Counted things in English; Vietnamese nouns have one form.</summary>
public static class Plural
{
    /// <returns><c>1 row</c>, <c>1,200 rows</c>.</returns>
    public static string Of(long count, string noun) => count == 1 ? $"1 {noun}" : $"{LocalText.Number(count, Language.En)} {noun}s";
}
