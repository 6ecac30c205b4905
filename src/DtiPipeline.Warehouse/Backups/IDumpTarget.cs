namespace DtiPipeline.Warehouse.Backups;

/// <summary>Takes the files of a backup, one after the other.</summary>
public interface IDumpTarget
{
    /// <param name="name">Path inside the backup, with <c>/</c>.</param>
    /// <param name="write">Writes the content; called once.</param>
    Task AddAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation);
}
