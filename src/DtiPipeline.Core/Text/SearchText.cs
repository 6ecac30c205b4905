using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.Text;

/// <summary>Texts as people search for them: without diacritics, in lower case. <c>Đường truyền số liệu</c> is found by <c>duong truyen</c>.</summary>
public static class SearchText
{
    public static string Fold(string text) => CaseFold.Of(Diacritics.Remove(text));

    /// <summary>True when every word of <paramref name="sought"/> occurs in one of the texts, in whatever order.</summary>
    public static bool Finds(string sought, params IEnumerable<string> texts)
    {
        var folded = texts.Select(Fold).ToList();
        return Fold(sought).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word => folded.Exists(text => text.Contains(word, StringComparison.Ordinal)));
    }
}
