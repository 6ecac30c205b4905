using System.Diagnostics;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Pipeline.Backups;

/// <summary>Puts the files of one folder of a backup back.</summary>
/// <param name="prefix">The folder in the backup, with its slash.</param>
/// <param name="isKept">True where the target has its own files, which stay.</param>
internal sealed class FileRestore(string prefix, string root, bool isKept = false)
{
    private readonly HashSet<string> _expected = new(StringComparer.Ordinal);
    private readonly Stopwatch _watch = new();
    private int _files;
    private long _bytes;

    public BackupPart Part => new(prefix.TrimEnd('/'), _files, _bytes, _watch.Elapsed);

    public bool IsFor(string name) => name.StartsWith(prefix, StringComparison.Ordinal);

    public void Expect(string name) => _expected.Add(name[prefix.Length..]);

    /// <summary>Files of the backup itself may be there: a restore that was cut short left them.</summary>
    /// <exception cref="WarehouseFault">There are others.</exception>
    public void RequireRoom()
    {
        if (isKept || prefix == ArchiveLayout.Definitions || !Directory.Exists(root))
            return;
        var stranger = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .FirstOrDefault(name => !_expected.Contains(name) && !name.EndsWith(Unfinished, StringComparison.Ordinal));
        if (stranger is not null)
            throw new WarehouseFault(Finding.Of(RunCodes.RestoreTargetNotEmpty, ("where", root), ("what", stranger)));
    }

    public async Task TakeAsync(string name, Stream content, CancellationToken cancellation)
    {
        if (isKept)
            return;
        _watch.Start();
        var path = Path.Combine(root, name[prefix.Length..]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var file = File.Create(path + Unfinished))
        {
            await content.CopyToAsync(file, cancellation);
            _bytes += file.Length;
        }
        File.Move(path + Unfinished, path, overwrite: true);
        _files++;
        _watch.Stop();
    }

    private const string Unfinished = ".restoring";
}
