using System.Diagnostics;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>
/// Puts a backup onto an empty machine. First all of it is read and held against its list, then the target is looked at, and only then anything is
/// written; the database appears last and at once, so that a restore that is cut short can simply be done again.
/// </summary>
/// <param name="target">The database as the command line names it.</param>
public sealed class RestoreRun(BackupParts parts, string target)
{
    private readonly List<BackupPart> _done = [];

    /// <summary>Only reads the backup and says whether it is whole.</summary>
    /// <exception cref="WarehouseFault">It is not.</exception>
    public async Task<BackupReport> CheckAsync(string path, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        var (manifest, files, bytes) = await BackupRun.ExplainedAsync(path, () => ArchiveCheck.RunAsync(path, cancellation));
        Done(new BackupPart("check", files, bytes, watch.Elapsed));
        return new BackupReport(path, manifest, [.. _done], bytes, watch.Elapsed, []);
    }

    /// <exception cref="WarehouseFault">The backup is damaged, or not for this target; the target is not empty; it cannot be written. Nothing was changed in the first two cases.</exception>
    public async Task<BackupReport> RunAsync(string path, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        var read = await CheckAsync(path, cancellation);
        await BackupRun.ExplainedAsync(target, async () =>
        {
            await WriteAsync(path, read.Manifest, cancellation);
            return true;
        });
        await new AuditStore(parts.Database).RecordAsync(
            new AuditAct(parts.Who, "warehouse.restored", $"backup/{BackupRun.MomentOf(read.Manifest)}", new Dictionary<string, string> { ["source"] = read.Manifest.Source }), cancellation);
        return read with { Parts = [.. _done], Elapsed = watch.Elapsed };
    }

    private async Task WriteAsync(string path, ArchiveManifest manifest, CancellationToken cancellation)
    {
        await using var database = await WarehouseRestore.BeginAsync(target, manifest.Database, cancellation);
        FileRestore[] folders =
        [
            new(ArchiveLayout.Landing, parts.Landing), new(ArchiveLayout.Evidence, parts.Evidence),
            new(ArchiveLayout.Definitions, parts.Workspace, isKept: DefinitionFiles.Under(parts.Workspace).Any()),
        ];
        await foreach (var (name, _) in ArchiveReader.Open(path).ReadAsync(cancellation))
            Array.Find(folders, folder => folder.IsFor(name))?.Expect(name);
        foreach (var folder in folders)
            folder.RequireRoom();

        var (watch, count, bytes) = (new Stopwatch(), 0, 0L);
        await foreach (var (name, content) in ArchiveReader.Open(path).ReadAsync(cancellation))
            if (name.StartsWith(ArchiveLayout.Database, StringComparison.Ordinal))
            {
                watch.Start();
                await database.TakeAsync(name, content, cancellation);
                watch.Stop();
                (count, bytes) = (count + 1, bytes + content.Length);
            }
            else if (Array.Find(folders, folder => folder.IsFor(name)) is { } folder)
                await folder.TakeAsync(name, content, cancellation);
        foreach (var folder in folders)
            Done(folder.Part);
        watch.Start();
        await database.CompleteAsync(cancellation);
        Done(new BackupPart("database", count, bytes, watch.Elapsed));
    }

    private void Done(BackupPart part)
    {
        _done.Add(part);
        parts.Done(part);
    }
}
