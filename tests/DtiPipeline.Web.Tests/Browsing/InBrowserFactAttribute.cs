using DtiPipeline.TestKit;

namespace DtiPipeline.Web.Tests.Browsing;

/// <summary>A test that needs Chromium and the accessibility checker: skipped by name where they are missing, unless they are required.</summary>
public sealed class InBrowserFactAttribute : FactAttribute
{
    public InBrowserFactAttribute()
    {
        if (Chromium is null && !Required.Holds("browser"))
            Skip = "browser not run: there is no chromium on the path (or CHROMIUM is not set)";
        else if (!File.Exists(Checker) && !Required.Holds("browser"))
            Skip = "browser not run: npm was not there to fetch axe-core when the tests were built";
    }

    /// <summary>The browser's program: <c>CHROMIUM</c>, or the first of its usual names on the path.</summary>
    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given
        ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
            .FirstOrDefault(File.Exists);

    /// <summary>Where axe-core lies after the build.</summary>
    public static string Checker { get; } = Repository.PathOf("tests/DtiPipeline.Web.Tests/node_modules/axe-core/axe.min.js");
}
