using System.Runtime.CompilerServices;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>A backup that is a folder. Its list tells the order; what is not on the list comes after it.</summary>
internal sealed class FolderArchiveReader(string root) : ArchiveReader
{
    public override async IAsyncEnumerable<(string Name, Stream Content)> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var there = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);
        var ordered = new List<string>();
        if (there.Remove(ArchiveLayout.List))
            foreach (var line in await File.ReadAllLinesAsync(Path.Combine(root, ArchiveLayout.List), cancellation))
                if (ArchiveLayout.ReadLine(line) is var (_, name) && there.Remove(name))
                    ordered.Add(name);
        foreach (var name in (IEnumerable<string>)[.. ordered, .. there.Order(StringComparer.Ordinal), ArchiveLayout.List])
        {
            var path = Path.Combine(root, name);
            if (!File.Exists(path))
                continue;
            await using var file = File.OpenRead(path);
            yield return (name, file);
        }
    }
}
