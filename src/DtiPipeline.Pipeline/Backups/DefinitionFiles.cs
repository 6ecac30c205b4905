namespace DtiPipeline.Pipeline.Backups;

/// <summary>The files of a workspace that people edit: without them a restored machine would map by the rules it was installed with.</summary>
internal static class DefinitionFiles
{
    private static readonly string[] Folders = ["connectors", "mappings"];

    /// <summary>Paths inside the workspace, with <c>/</c>, sorted; none where it has no such folders.</summary>
    public static IEnumerable<string> Under(string workspace) => Folders
        .Select(folder => Path.Combine(workspace, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(workspace, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
