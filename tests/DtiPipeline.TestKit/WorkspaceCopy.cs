using System.Text;

namespace DtiPipeline.TestKit;

/// <summary>The repository's connectors and mappings in a folder of the test's own, which it may edit.</summary>
public sealed class WorkspaceCopy : IDisposable
{
    public WorkspaceCopy()
    {
        foreach (var folder in (string[])["connectors", "mappings"])
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            {
                var own = PathOf(Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(own)!);
                File.Copy(file, own);
                // Files of inboxes are taken only when they have not been written to for a while.
                File.SetLastWriteTimeUtc(own, DateTime.UtcNow.AddHours(-1));
            }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("dti-workspace-").FullName;

    public string PathOf(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(PathOf(path), Encoding.UTF8);

    /// <summary>Writes a file, and makes it look as if that had been a while ago.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        File.SetLastWriteTimeUtc(PathOf(path), DateTime.UtcNow.AddHours(-1).AddSeconds(Random.Shared.Next(1, 3000)));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
