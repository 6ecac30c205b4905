using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.House;

/// <summary>The files that people wrote: the working tree without what builds, tests and runs leave behind.</summary>
internal static class Tree
{
    private static readonly HashSet<string> Leavings =
        new(["bin", "obj", "var", ".git", ".vs", ".idea", ".vscode", "node_modules", "TestResults"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Files with one of the extensions (with the dot; none: any file) below a folder, or in the whole tree for <c>""</c>: paths from the root, forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions)
    {
        var start = Repository.PathOf(folder);
        return Directory.Exists(start)
            ? Walk(start)
                .Where(path => extensions.Length == 0 || extensions.Contains(Path.GetExtension(path)))
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>C# of the program and its tests.</summary>
    public static IEnumerable<string> CSharp() => Files("src", ".cs").Concat(Files("tests", ".cs"));

    public static string Text(string path) => File.ReadAllText(Repository.PathOf(path));

    /// <summary>Fails with the list of those that break a rule.</summary>
    public static void None(IEnumerable<string> offenders, string rule)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, $"{rule}\n  {string.Join("\n  ", list)}");
    }

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder).Where(child => !Leavings.Contains(Path.GetFileName(child))).SelectMany(Walk));
}
