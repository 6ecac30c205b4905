using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Copies;

/// <summary>
/// All of a warehouse, of one moment, in a SQLite file of its own under the temporary folder: for trying what must not be done to the warehouse
/// itself. The one it was made of is only read. The copy is gone when it is disposed.
/// </summary>
public sealed class WarehouseCopy : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private WarehouseCopy(DirectoryInfo folder, Database database) => (_folder, Database) = (folder, database);

    public Database Database { get; }

    /// <param name="source">Its schema must be up to date.</param>
    /// <exception cref="WarehouseFault">The warehouse cannot be read, or the copy not be written.</exception>
    public static async Task<WarehouseCopy> OfAsync(Database source, CancellationToken cancellation = default)
    {
        // Readable by this account alone, like everything the system makes there.
        var folder = Directory.CreateTempSubdirectory("dti-copy-");
        var path = Path.Combine(folder.FullName, "copy.db");
        var copy = new WarehouseCopy(folder, Database.Open($"sqlite:{path}", source.Time));
        try
        {
            await source.CopyAsync(copy.Database, path, cancellation);
            // Whoever holds a lease holds it on the warehouse, not on a copy of it. The token stays: it may only rise.
            await copy.Database.UseAsync(session => session.ExecuteAsync("update lease set holder = null"), cancellation);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        Database.Release();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
