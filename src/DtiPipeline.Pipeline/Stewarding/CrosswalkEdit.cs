using System.Text;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>A row to be put at the end of a crosswalk file, and all definitions as they would be with it: checked before anything is written.</summary>
/// <param name="Path">The file, relative to the workspace.</param>
/// <param name="Line">The row as it will stand in it.</param>
/// <param name="Files">All definition files, this one with the row.</param>
/// <param name="Loaded">What comes of them; with errors the row must not be written.</param>
public sealed record CrosswalkEdit(string Path, string Line, IReadOnlyList<DefinitionFile> Files, LoadedDefinitions Loaded)
{
    /// <param name="crosswalk">Name of one of the crosswalks.</param>
    public static CrosswalkEdit Of(IReadOnlyList<DefinitionFile> files, string crosswalk, CrosswalkRow row)
    {
        var path = DefinitionLayout.PathOf(DefinitionKind.Crosswalk, crosswalk);
        var file = files.Single(file => file.Path == path);
        var edited = file with { Text = CrosswalkText.Append(file.Text, row) };
        IReadOnlyList<DefinitionFile> all = [.. files.Select(other => other == file ? edited : other)];
        return new CrosswalkEdit(path, CrosswalkText.Row(file.Text.Split('\n')[0].TrimEnd('\r'), row), all, DefinitionLoader.Load(all));
    }

    /// <summary>Writes the file in one piece; a byte order mark it began with stays.</summary>
    /// <param name="root">The workspace's folder.</param>
    public async Task WriteAsync(string root, CancellationToken cancellation)
    {
        var target = System.IO.Path.Combine(root, Path);
        var mark = new byte[3];
        int read;
        await using (var before = File.OpenRead(target))
            read = await before.ReadAtLeastAsync(mark, mark.Length, throwOnEndOfStream: false, cancellation);
        var marked = read == mark.Length && mark.AsSpan().SequenceEqual(Encoding.UTF8.Preamble);
        // Beside the folders of definitions, where nobody takes it for one.
        var part = System.IO.Path.Combine(root, $".{System.IO.Path.GetFileName(Path)}.part");
        await File.WriteAllTextAsync(part, Files.Single(file => file.Path == Path).Text, new UTF8Encoding(marked), cancellation);
        File.Move(part, target, overwrite: true);
    }
}
