using System.Globalization;
using System.Text;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>Reads all of a backup and holds it against its own list, before anything is restored from it.</summary>
internal static class ArchiveCheck
{
    private const string Missing = "a file that is missing";
    private const string Changed = "a file that is not what was written";
    private const string Unlisted = "a file that is not on its list";
    private const string Unreadable = "a place from which on it cannot be read";
    private const string BadLine = "a line of its list that cannot be read";

    /// <returns>What it says of itself; the number of files and bytes read.</returns>
    /// <exception cref="WarehouseFault">It is no whole backup, it is damaged, or a newer program wrote it.</exception>
    public static async Task<(ArchiveManifest Manifest, int Files, long Bytes)> RunAsync(string path, CancellationToken cancellation)
    {
        var wrong = new List<(string Why, string Where)>();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var bytes = 0L;
        byte[]? list = null, manifest = null;
        try
        {
            await foreach (var (name, content) in ArchiveReader.Open(path).ReadAsync(cancellation))
            {
                using var kept = name is ArchiveLayout.List or ArchiveLayout.Manifest ? new MemoryStream() : null;
                await using var hashing = new HashingStream(kept ?? Stream.Null);
                await content.CopyToAsync(hashing, cancellation);
                bytes += hashing.Length;
                if (name == ArchiveLayout.List)
                    list = kept!.ToArray();
                else if (!found.TryAdd(name, hashing.Sha256))
                    wrong.Add((Unlisted, name));
                if (name == ArchiveLayout.Manifest)
                    manifest = kept!.ToArray();
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            wrong.Add((Unreadable, damage.Message));
        }
        if (wrong.Count == 0 && (list is null || manifest is null))
            throw new WarehouseFault(Finding.Of(RunCodes.NotABackup, ("file", path), ("why", "its list is missing: it was cut short, or is no backup")));
        Compare(found, Encoding.UTF8.GetString(list ?? []), wrong);
        // List and number stand in the same place in every layout.
        if (wrong.Count == 0 && ArchiveManifest.FormatOf(manifest!) is > ArchiveManifest.CurrentFormat and var format)
            throw new WarehouseFault(Finding.Of(RunCodes.BackupNewer, ("found", format.ToString(CultureInfo.InvariantCulture)), ("known", ArchiveManifest.CurrentFormat.ToString(CultureInfo.InvariantCulture))));
        var read = wrong.Count == 0 ? ArchiveManifest.Read(manifest!) : null;
        if (read is not null)
            return (read, found.Count + 1, bytes);
        if (wrong.Count == 0)
            wrong.Add((Changed, ArchiveLayout.Manifest));
        throw new WarehouseFault(Finding.Of(
            RunCodes.BackupDamaged, ("file", path), ("why", wrong[0].Why), ("where", wrong[0].Where), ("count", wrong.Count.ToString(CultureInfo.InvariantCulture))));
    }

    private static void Compare(Dictionary<string, string> found, string list, List<(string Why, string Where)> wrong)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (ArchiveLayout.ReadLine(line) is not var (sha256, name))
                wrong.Add((BadLine, line.Length > 100 ? line[..100] : line));
            else if (!listed.Add(name))
                wrong.Add((Unlisted, name));
            else if (!found.TryGetValue(name, out var there))
                wrong.Add((Missing, name));
            else if (there != sha256)
                wrong.Add((Changed, name));
        wrong.AddRange(found.Keys.Where(name => !listed.Contains(name)).Order(StringComparer.Ordinal).Select(name => (Unlisted, name)));
    }
}
