namespace DtiPipeline.Core.OrgUnits.Normalising;

/// <summary>Lower case of every letter, Đ and the accented ones included. Done here and not in SQL, where SQLite only knows ASCII.</summary>
public static class CaseFold
{
    public static string Of(string text) => text.ToLowerInvariant();
}
