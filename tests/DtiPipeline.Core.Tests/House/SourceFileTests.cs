using System.Text.RegularExpressions;

namespace DtiPipeline.Core.Tests.House;

/// <summary>What every C# file keeps to.</summary>
public sealed partial class SourceFileTests
{
    private const int MostLines = 400;

    /// <summary>Files that may hold another type than their name says, each with its reason.</summary>
    private static readonly Dictionary<string, string> TypeExceptions = [];

    [Fact]
    public void A_file_holds_one_type_and_bears_its_name() => Tree.None(
        from path in Tree.CSharp()
        where !TypeExceptions.ContainsKey(path)
        let types = TopLevelType().Matches(Tree.Text(path)).Select(match => match.Groups["name"].Value).Distinct().ToList()
        where types.Count > 1 || (types.Count == 1 && types[0] != Path.GetFileName(path).Split('.')[0])
        select $"{path}: {string.Join(", ", types)}",
        "one top-level type a file, the file named after it:");

    [Fact]
    public void No_file_is_longer_than_400_lines() => Tree.None(
        from path in Tree.CSharp()
        let lines = File.ReadLines(TestKit.Repository.PathOf(path)).Count()
        where lines > MostLines
        select $"{path}: {lines} lines",
        $"split what is longer than {MostLines} lines:");

    [Fact]
    public void No_catch_hides_what_it_caught() => Tree.None(
        from path in Tree.CSharp()
        let text = Tree.Text(path)
        from place in EmptyCatch().Matches(text).Concat(SilentCatchOfEverything().Matches(text)).Select(match => match.Index).Distinct()
        select $"{path}:{LineOf(text, place)}",
        "an exception is handled, or it is not caught:");

    [Fact]
    public void Nothing_is_left_for_later() => Tree.None(
        from path in Tree.CSharp().Concat(Tree.Files("src", ".sql", ".csproj", ".cshtml")).Concat(Tree.Files("mappings", ".yaml", ".csv")).Concat(Tree.Files("connectors", ".yaml"))
        let text = Tree.Text(path)
        from match in Unfinished().Matches(text)
        select $"{path}:{LineOf(text, match.Index)}: {match.Value}",
        "finish it, or write an issue:");

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    // A top-level type of a file-scoped namespace is declared at the very left.
    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|ref|unsafe) )*(?:class|record(?: struct| class)?|struct|interface|enum|delegate [\w<>?\[\], .]+?) (?<name>\w+)",
        RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\bcatch\b\s*(?:\([^)]*\)\s*)?(?:when\s*\([^{]*\)\s*)?\{\s*\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex EmptyCatch();

    // Where everything is caught, a comment is no handling either.
    [GeneratedRegex(@"\bcatch\b\s*(?:\(\s*(?:System\.)?Exception(?:\s+\w+)?\s*\)\s*)?\{(?:\s|//[^\n]*\n|/\*.*?\*/)+\}", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex SilentCatchOfEverything();

    // The words are cut in two so that this file does not offend itself.
    [GeneratedRegex(@"\b(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + @"Exception)\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Unfinished();
}
