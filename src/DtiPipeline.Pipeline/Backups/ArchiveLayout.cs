using System.Text.RegularExpressions;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>Where things lie in a backup.</summary>
internal static partial class ArchiveLayout
{
    public const string Database = "database/";
    public const string Landing = "landing/";
    public const string Evidence = "evidence/";
    public const string Definitions = "definitions/";

    /// <summary>What kind of backup it is, of which moment.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The last file: SHA-256 and path of every other one, as <c>sha256sum -c</c> reads it. A backup without it is not whole.</summary>
    public const string List = "files.txt";

    private static readonly string[] Folders = [Database, Landing, Evidence, Definitions];

    /// <summary>Whether a name may stand in a backup: in one of its folders, and nowhere else when it is written to a disk.</summary>
    public static bool IsName(string name) =>
        name == Manifest || (Array.Exists(Folders, folder => name.StartsWith(folder, StringComparison.Ordinal) && name.Length > folder.Length)
            && name.IndexOfAny(['\\', ':', '\n', '\0']) < 0 && name.Split('/').All(part => part is not ("" or "." or "..")));

    public static string LineOf(string sha256, string name) => $"{sha256}  {name}";

    /// <returns>Null when the line is not one.</returns>
    public static (string Sha256, string Name)? ReadLine(string line) =>
        LineForm().Match(line) is { Success: true } match && IsName(match.Groups["name"].Value) ? (match.Groups["sha"].Value, match.Groups["name"].Value) : null;

    [GeneratedRegex("^(?<sha>[0-9a-f]{64})  (?<name>.+)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineForm();
}
