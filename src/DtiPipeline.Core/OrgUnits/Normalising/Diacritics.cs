using System.Globalization;
using System.Text;

namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>The marks over and under letters, and the stroke of đ.</summary>
public static class Diacritics
{
    /// <summary><c>Đồng Kỵ</c> gives <c>Dong Ky</c>.</summary>
    public static string Remove(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(letter switch { 'đ' => 'd', 'Đ' => 'D', _ => letter });
        }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>False for text typed or exported without Vietnamese letters, such as <c>THI TRAN TUAN GIAO</c>.</summary>
    public static bool HasAny(string text) => !string.Equals(Remove(text), text, StringComparison.Ordinal);
}
