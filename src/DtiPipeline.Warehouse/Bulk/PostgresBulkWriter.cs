using System.Data.Common;
using DtiPipeline.Core.Records;
using Npgsql;

namespace DtiPipeline.Warehouse.Bulk;

/// <summary>Binary COPY, its bytes written here: everything is a text or a whole number, and the driver's own writer takes longer over each value than the server.</summary>
internal sealed class PostgresBulkWriter : IBulkWriter
{
    public async Task WriteAsync(DbConnection connection, TransferTable table, IEnumerable<StagedValue[]> rows, CancellationToken cancellation)
    {
        var copy = $"copy {table.Name} ({table.Columns.Joined}) from stdin (format binary)";
        await using var stream = await ((NpgsqlConnection)connection).BeginRawBinaryCopyAsync(copy, cancellation);
        try
        {
            var bytes = new CopyBytes();
            bytes.Begin();
            foreach (var row in rows)
            {
                bytes.Add(row.AsSpan(0, table.Columns.Count));
                if (bytes.IsFull)
                    await stream.WriteAsync(bytes.Take(), cancellation);
            }
            bytes.End();
            await stream.WriteAsync(bytes.Take(), cancellation);
        }
        catch
        {
            // Without this the server would take what came so far for all.
            await stream.CancelAsync();
            throw;
        }
    }
}
