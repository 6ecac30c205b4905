namespace DtiPipeline.Warehouse.Staging.Sorting;

/// <summary>A file that nobody else can open and that is gone with the process, however that ends.</summary>
internal static class TemporaryFile
{
    /// <summary>Without a buffer: what cannot be written is told at once, and not a second time when the file is closed.</summary>
    public static FileStream Create(string folder)
    {
        var path = Path.Combine(folder, $"dti-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0, Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        // Where an open file may lose its name, not even a process that is killed leaves it behind.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
