namespace DtiPipeline.Core.Tests.OrgUnits;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    public static string Folder(params string[] path) => Path.Combine([Root, "tests", "DtiPipeline.Core.Tests", .. path]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DtiPipeline.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
