using DtiPipeline.TestKit;

namespace DtiPipeline.Web.Tests.Browsing;

/// <summary>A test that needs Chromium and the accessibility checker: skipped by name where they are missing, unless they are required.</summary>
public sealed class InBrowserFactAttribute : FactAttribute
{
    public InBrowserFactAttribute() => Skip = Missing;

    /// <summary>Why no browser is used; null where one is, or must be.</summary>
    public static string? Missing => Required.Holds("browser") ? null
        : Chromium is null ? "browser not run: there is no chromium on the path (or CHROMIUM is not set)"
        : !File.Exists(Checker) ? "browser not run: npm was not there to fetch axe-core when the tests were built"
        : null;

    /// <summary>The browser's program: <c>CHROMIUM</c>, or the first of its usual names on the path.</summary>
    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given
        ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
            .FirstOrDefault(File.Exists);

    /// <summary>Where axe-core lies after the build.</summary>
    public static string Checker { get; } = Repository.PathOf("tests/DtiPipeline.Web.Tests/node_modules/axe-core/axe.min.js");
}
