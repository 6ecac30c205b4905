using System.Globalization;

namespace DtiPipeline.Collection.Inbox;

/// <summary>What a file's name says before anybody opens it.</summary>
internal static class FileNames
{
    /// <summary>What Excel and Word call the file they put beside one that somebody has open.</summary>
    public const string LockPrefix = "~$";

    private const int LongestName = 150;

    private static readonly string[] UnfinishedEndings = [".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart", ".!ut", "~"];

    /// <returns>The name the file will have when it is whole; null when this is that name.</returns>
    public static string? FinishedName(string name)
    {
        var hidden = name.StartsWith('.') ? name[1..] : name;
        foreach (var ending in UnfinishedEndings)
            if (hidden.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return hidden[..^ending.Length];
        return hidden.Length < name.Length ? hidden : null;
    }

    /// <returns>Why a name is not to be trusted; null when it is an ordinary one.</returns>
    public static string? Oddity(string name)
    {
        if (name.Length > LongestName)
            return "a name of more than 150 characters";
        if (name.Contains('\\', StringComparison.Ordinal) || name.Contains("..", StringComparison.Ordinal))
            return "a backslash or two dots in the name";
        return name.Any(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            ? "a character that cannot be seen"
            : null;
    }
}
