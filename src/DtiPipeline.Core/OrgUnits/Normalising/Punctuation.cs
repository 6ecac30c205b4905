using System.Text;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>One apostrophe and one hyphen for the many that word processors make: <c>M’Drắk</c>, <c>Chân Mây – Lăng Cô</c>.</summary>
public static class Punctuation
{
    private const string Apostrophes = "\u2019\u2018\u02BC\u00B4\u0060\u2032";
    private const string Dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    public static string Unify(string text)
    {
        var unified = new StringBuilder(text.Length);
        foreach (var letter in text)
            unified.Append(Apostrophes.Contains(letter, StringComparison.Ordinal) ? '\'' : Dashes.Contains(letter, StringComparison.Ordinal) ? '-' : letter);
        return unified.ToString();
    }
}
