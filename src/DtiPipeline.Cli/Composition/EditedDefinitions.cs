using System.Text;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Pipeline.Previewing;
using DtiPipeline.Pipeline.Workspaces;

namespace DtiPipeline.Cli.Composition;

/// <summary>Definitions as somebody edited them elsewhere: a whole other workspace, or this one with some files from outside.</summary>
public static class EditedDefinitions
{
    /// <param name="against">The folder of the other workspace.</param>
    /// <exception cref="UsageFault">The folder is no workspace.</exception>
    /// <exception cref="InvalidDefinitions">There is an error among them.</exception>
    public static Definitions Of(string against) =>
        Load((Workspace.Find(against, "") ?? throw new UsageFault($"`{against}` is no workspace: it has no connectors/ and mappings/ folders")).ReadDefinitions());

    /// <param name="paths">Edited files. Which file of the workspace each stands for is told by the end of its path: at least its name.</param>
    /// <exception cref="UsageFault">A file is not there, or stands for none or for several of the workspace.</exception>
    /// <exception cref="InvalidDefinitions">There is an error among them.</exception>
    public static Definitions With(IReadOnlyList<DefinitionFile> files, IEnumerable<string> paths)
    {
        var edited = files.ToList();
        foreach (var path in paths)
        {
            if (!File.Exists(path))
                throw new UsageFault($"there is no file `{path}`");
            var at = edited.FindIndex(file => file.Path == Standing(files, path));
            edited[at] = edited[at] with { Text = File.ReadAllText(path, Encoding.UTF8) };
        }
        return Load(edited);
    }

    private static string Standing(IReadOnlyList<DefinitionFile> files, string path) => EditedPlace.Of(files, Path.GetFullPath(path)) switch
    {
        [var only] => only,
        [] => throw new UsageFault($"`{path}` has the name of no definition file of this workspace; give a whole folder with --against"),
        var several => throw new UsageFault($"`{path}` could stand for {string.Join(", ", several)}; keep the folders of the workspace in its path"),
    };

    private static Definitions Load(IReadOnlyList<DefinitionFile> files)
    {
        var loaded = DefinitionLoader.Load(files);
        return new Definitions(loaded.Set ?? throw new InvalidDefinitions(loaded.Findings, files), files);
    }
}
