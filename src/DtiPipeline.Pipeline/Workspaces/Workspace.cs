using System.Text;
using DtiPipeline.Core.Definitions;

namespace DtiPipeline.Pipeline.Workspaces;

/// <summary>The folder that holds <c>connectors/</c> and <c>mappings/</c>, and <c>var/</c> for what the program writes.</summary>
public sealed class Workspace
{
    private Workspace(string root) => Root = root;

    public string Root { get; }

    public string Connectors => Path.Combine(Root, "connectors");

    public string Mappings => Path.Combine(Root, "mappings");

    /// <summary>What the program writes: the embedded warehouse, landed bytes. Never part of the definitions.</summary>
    public string State => Path.Combine(Root, "var");

    /// <summary>A folder that is to become one.</summary>
    public static Workspace At(string root) => new(Path.GetFullPath(root));

    /// <summary>The given folder, or the nearest parent of <paramref name="start"/> that is one. Null when there is none.</summary>
    public static Workspace? Find(string? given, string start)
    {
        if (given is not null)
            return IsOne(given) ? new Workspace(Path.GetFullPath(given)) : null;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (IsOne(folder.FullName))
                return new Workspace(folder.FullName);
        return null;
    }

    /// <summary>
    /// Every file under <c>connectors/</c> and <c>mappings/</c>, in path order, with the text of those that are definitions. Bytes that are not
    /// UTF-8 become U+FFFD, which the loader refuses by name.
    /// </summary>
    public IReadOnlyList<DefinitionFile> ReadDefinitions() =>
    [
        .. Files("connectors").Concat(Files("mappings"))
            .Select(path => new DefinitionFile(path, DefinitionLayout.IsDefinition(path) ? File.ReadAllText(Path.Combine(Root, path), Encoding.UTF8) : ""))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'));

    private static bool IsOne(string folder) =>
        Directory.Exists(Path.Combine(folder, "connectors")) && Directory.Exists(Path.Combine(folder, "mappings"));
}
