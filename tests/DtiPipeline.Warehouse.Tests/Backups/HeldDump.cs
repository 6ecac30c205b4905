using DtiPipeline.Warehouse.Backups;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Tests.Backups;

/// <summary>A dump that was written, held in memory.</summary>
internal sealed class HeldDump : IDumpTarget
{
    private readonly List<(string Name, byte[] Content)> _files = [];

    public DumpedDatabase Dumped { get; private set; } = null!;

    /// <param name="meanwhile">Done after the moment of the dump and before it is written.</param>
    public static async Task<HeldDump> OfAsync(Database database, Func<Task>? meanwhile = null)
    {
        var held = new HeldDump();
        await using var dump = await WarehouseDump.OpenAsync(database, Path.GetTempPath());
        if (meanwhile is not null)
            await meanwhile();
        held.Dumped = await dump.WriteAsync(held);
        return held;
    }

    public async Task AddAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await write(content, cancellation);
        _files.Add((name, content.ToArray()));
    }

    public async Task RestoreAsync(string target, int? files = null)
    {
        await using var restore = await WarehouseRestore.BeginAsync(target, Dumped);
        foreach (var (name, content) in _files.Take(files ?? _files.Count))
            await restore.TakeAsync(name, new MemoryStream(content));
        if (files is null)
            await restore.CompleteAsync();
    }

    public HeldDump With(DumpedDatabase dumped)
    {
        var other = new HeldDump { Dumped = dumped };
        other._files.AddRange(_files);
        return other;
    }
}
