using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>Tells which definition file an edited one from elsewhere stands for.</summary>
public static class EditedPlace
{
    /// <param name="path">Its path or its name alone: the end of it decides, at least the name.</param>
    /// <returns>Paths in the workspace; none where no file has that name, several where the path is too short.</returns>
    public static ImmutableArray<string> Of(IReadOnlyList<DefinitionFile> files, string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var near = files.Where(file => DefinitionLayout.IsDefinition(file.Path)).Select(file => (file.Path, Same: SameEnd(file.Path.Split('/'), parts))).Where(file => file.Same > 0).ToList();
        var most = near.Count == 0 ? 0 : near.Max(file => file.Same);
        return [.. near.Where(file => file.Same == most).Select(file => file.Path)];
    }

    private static int SameEnd(string[] left, string[] right)
    {
        var same = 0;
        while (same < left.Length && same < right.Length && left[^(same + 1)] == right[^(same + 1)])
            same++;
        return same;
    }
}
