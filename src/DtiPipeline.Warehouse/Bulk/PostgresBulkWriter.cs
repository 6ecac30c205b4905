using System.Data.Common;
using DtiPipeline.Core.Records;
using Npgsql;

namespace DtiPipeline.Warehouse.Bulk;

/// <summary>Binary COPY, its bytes written here: everything is a text, a whole number or an exact decimal, and the driver's own writer takes longer over each value than the server.</summary>
internal sealed class PostgresBulkWriter : IBulkWriter
{
    private const int Full = 128 * 1024;

    public Task WriteAsync(DbConnection connection, TransferTable table, IEnumerable<StagedValue[]> rows, CancellationToken cancellation) =>
        CopyAsync(connection, table, async stream =>
        {
            var bytes = new CopyBytes(Full + (16 * 1024));
            foreach (var row in rows)
            {
                bytes.Add(row, table.Columns);
                if (bytes.Length < Full)
                    continue;
                await stream.WriteAsync(bytes.Memory, cancellation);
                bytes.Clear();
            }
            await stream.WriteAsync(bytes.Memory, cancellation);
        }, cancellation);

    public Task WriteAsync(DbConnection connection, TransferTable table, ReadOnlyMemory<byte> rows, CancellationToken cancellation) =>
        CopyAsync(connection, table, stream => stream.WriteAsync(rows, cancellation).AsTask(), cancellation);

    private static async Task CopyAsync(DbConnection connection, TransferTable table, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var copy = $"copy {table.Name} ({table.Columns.Joined}) from stdin (format binary)";
        await using var stream = await ((NpgsqlConnection)connection).BeginRawBinaryCopyAsync(copy, cancellation);
        try
        {
            var frame = new CopyBytes(32);
            frame.Begin();
            await stream.WriteAsync(frame.Memory, cancellation);
            await write(stream);
            frame.Clear();
            frame.End();
            await stream.WriteAsync(frame.Memory, cancellation);
        }
        catch
        {
            // Without this the server would take what came so far for all.
            await stream.CancelAsync();
            throw;
        }
    }
}
