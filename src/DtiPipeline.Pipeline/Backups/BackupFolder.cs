using System.Globalization;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>A folder in which backups lie under the time they were made: <c>dti-20261122-013000.tar</c>, as clocks in Việt Nam show it.</summary>
public sealed partial class BackupFolder(string root)
{
    /// <summary>The path of a backup that is made now.</summary>
    public string Next(TimeProvider time) =>
        Path.Combine(root, VietnamTime.Of(time.GetUtcNow()).ToString("'dti-'yyyyMMdd-HHmmss'.tar'", CultureInfo.InvariantCulture));

    /// <summary>Removes all but the newest. Files of any other name are not touched.</summary>
    /// <param name="keep">How many stay, 1 or more.</param>
    /// <returns>The paths removed.</returns>
    public IReadOnlyList<string> Prune(int keep)
    {
        var old = Directory.EnumerateFiles(root).Where(path => NameForm().IsMatch(Path.GetFileName(path))).OrderDescending(StringComparer.Ordinal).Skip(keep).ToList();
        foreach (var path in old)
            File.Delete(path);
        return old;
    }

    [GeneratedRegex(@"^dti-\d{8}-\d{6}\.tar$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameForm();
}
