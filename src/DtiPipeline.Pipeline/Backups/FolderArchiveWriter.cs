namespace DtiPipeline.Pipeline.Backups;

/// <summary>A backup as a folder.</summary>
internal sealed class FolderArchiveWriter : ArchiveWriter
{
    public FolderArchiveWriter(string path)
        : base(path)
    {
        // Left by a backup of this name that was killed.
        if (Directory.Exists(Unfinished))
            Directory.Delete(Unfinished, recursive: true);
        MakeFolder(Unfinished);
    }

    public override ValueTask DisposeAsync()
    {
        if (Directory.Exists(Unfinished))
            Directory.Delete(Unfinished, recursive: true);
        return ValueTask.CompletedTask;
    }

    private protected override async Task StoreAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        var path = System.IO.Path.Combine(Unfinished, name);
        MakeFolder(System.IO.Path.GetDirectoryName(path)!);
        await using var file = CreatePrivate(path);
        await write(file, cancellation);
    }

    private protected override Task FinishAsync()
    {
        Directory.Move(Unfinished, Path);
        return Task.CompletedTask;
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
