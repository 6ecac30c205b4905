using System.Collections.Immutable;

namespace DtiPipeline.Cli.Composition;

/// <summary>Inboxes that files may be brought into while the pages of a demonstration are open: copies, so that the samples stay as they are.</summary>
public static class DemonstrationInboxes
{
    /// <param name="environment">The simulator's variables; those that name a folder are inboxes.</param>
    /// <param name="folder">Where the copies are made; files brought there before stay.</param>
    public static ImmutableDictionary<string, string> Own(IReadOnlyDictionary<string, string> environment, string folder) =>
        environment.ToImmutableDictionary(pair => pair.Key, pair => Directory.Exists(pair.Value) ? Copy(pair.Value, Path.Combine(folder, pair.Key)) : pair.Value);

    private static string Copy(string samples, string own)
    {
        Directory.CreateDirectory(own);
        foreach (var file in Directory.EnumerateFiles(samples))
        {
            var copy = Path.Combine(own, Path.GetFileName(file));
            if (File.Exists(copy))
                continue;
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        }
        return own;
    }
}
