using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>
/// Copies a warehouse with everything it stands on while the system works. The database is held fast at one moment; landed bytes and files of evidence
/// only ever come, so those that this moment names are copied after it. What removes them waits meanwhile (<see cref="BackupHold"/>).
/// </summary>
public sealed class BackupRun(BackupParts parts)
{
    private readonly List<BackupPart> _done = [];

    /// <param name="path">A folder, or a file when it ends in <c>.tar</c>; nothing may be there yet.</param>
    /// <exception cref="WarehouseFault">The schema is not up to date, the name is taken, another backup is being made, or it cannot be written.</exception>
    public async Task<BackupReport> RunAsync(string path, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        await new Migrator(parts.Database).RequireCurrentAsync(cancellation);
        await using var hold = await BackupHold.TakeAsync(parts.Database, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, hold.Lost);
        var (manifest, size) = await ExplainedAsync(path, () => WriteAsync(path, stop.Token));
        await new AuditStore(parts.Database).RecordAsync(
            new AuditAct(parts.Who, "warehouse.backed-up", $"backup/{MomentOf(manifest)}", new Dictionary<string, string> { ["file"] = Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) }), cancellation);
        ImmutableArray<Finding> findings = manifest.Missing.IsEmpty
            ? []
            : [Finding.Of(RunCodes.BytesNotInBackup, ("count", manifest.Missing.Length.ToString(CultureInfo.InvariantCulture)), ("where", "SHA-256 " + manifest.Missing[0]))];
        return new BackupReport(path, manifest, [.. _done], size, watch.Elapsed, findings);
    }

    internal static string MomentOf(ArchiveManifest manifest) => manifest.Taken.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A disk that is full or a folder that may not be written is told as what it is.</summary>
    internal static async Task<T> ExplainedAsync<T>(string path, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WarehouseFault(Finding.Of(RunCodes.BackupNotWritten, ("file", path), ("reason", problem.Message)), problem);
        }
    }

    private async Task<(ArchiveManifest Manifest, long Size)> WriteAsync(string path, CancellationToken cancellation)
    {
        await using var archive = ArchiveWriter.Create(path);
        var taken = parts.Time.GetUtcNow();
        var invented = await new InventedMarker(parts.Database).ReadAsync(cancellation) ?? false;
        var watch = Stopwatch.StartNew();
        await using var dump = await WarehouseDump.OpenAsync(parts.Database, Path.GetDirectoryName(Path.GetFullPath(Path.TrimEndingDirectorySeparator(path)))!, cancellation);
        var (payloads, papers) = (await dump.PayloadsAsync(), await dump.PapersAsync());
        var database = await dump.WriteAsync(archive, cancellation);
        Done("database", archive, watch);

        var missing = ImmutableArray.CreateBuilder<string>();
        var keys = await CopyAsync(archive, ArchiveLayout.Landing, parts.Landing, payloads, missing, cancellation);
        Done("landing", archive, watch);
        keys += await CopyAsync(archive, ArchiveLayout.Evidence, parts.Evidence, papers, missing, cancellation);
        Done("evidence", archive, watch);
        foreach (var name in DefinitionFiles.Under(parts.Workspace))
            await archive.AddFileAsync(ArchiveLayout.Definitions + name, Path.Combine(parts.Workspace, name), cancellation);
        Done("definitions", archive, watch);

        var manifest = new ArchiveManifest
        {
            Format = ArchiveManifest.CurrentFormat, Taken = taken, Program = parts.Program, Source = parts.Database.Shown, Invented = invented, Database = database,
            Missing = missing.ToImmutable(), PayloadKeys = keys,
        };
        await archive.AddAsync(ArchiveLayout.Manifest, async (into, stop) => await into.WriteAsync(manifest.Write(), stop), cancellation);
        await archive.CompleteAsync(cancellation);
        return (manifest, archive.Bytes);
    }

    /// <returns>How many keys of single payloads were among the files.</returns>
    private static async Task<int> CopyAsync(
        ArchiveWriter archive, string folder, string root, IEnumerable<string> hashes, ImmutableArray<string>.Builder missing, CancellationToken cancellation)
    {
        var landing = new FolderLanding(root);
        var keys = 0;
        foreach (var sha256 in hashes)
        {
            var copied = 0;
            foreach (var file in landing.FilesOf(sha256))
                if (await archive.AddFileAsync(folder + file, Path.Combine(root, file), cancellation))
                {
                    copied++;
                    keys += file.EndsWith(FolderLanding.KeyEnding, StringComparison.Ordinal) ? 1 : 0;
                }
            if (copied == 0)
                missing.Add(sha256);
        }
        return keys;
    }

    private void Done(string name, ArchiveWriter archive, Stopwatch watch)
    {
        var part = new BackupPart(name, archive.Files - _done.Sum(one => one.Files), archive.Bytes - _done.Sum(one => one.Bytes), watch.Elapsed);
        watch.Restart();
        _done.Add(part);
        parts.Done(part);
    }
}
