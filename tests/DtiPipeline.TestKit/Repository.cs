namespace DtiPipeline.TestKit;

/// <summary>The working tree the tests were built from, found by the solution above the test's binaries.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>Full path of the folder with <c>DtiPipeline.sln</c>.</summary>
    public static string Root => Found.Value;

    /// <summary>Full path of a file or folder named from the root with forward slashes.</summary>
    public static string PathOf(string path) => Path.Combine(Root, Path.Combine(path.Split('/')));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DtiPipeline.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"there is no DtiPipeline.sln above {AppContext.BaseDirectory}");
    }
}
