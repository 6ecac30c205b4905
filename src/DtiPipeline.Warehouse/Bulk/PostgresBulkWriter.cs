using System.Data.Common;
using DtiPipeline.Core.Records;
using Npgsql;
using NpgsqlTypes;

namespace DtiPipeline.Warehouse.Bulk;

/// <summary>Binary COPY.</summary>
internal sealed class PostgresBulkWriter : IBulkWriter
{
    public async Task WriteAsync(DbConnection connection, TransferTable table, IEnumerable<StagedValue[]> rows, CancellationToken cancellation)
    {
        var copy = $"copy {table.Name} ({table.Columns.Joined}) from stdin (format binary)";
        await using var importer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(copy, cancellation);
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancellation);
            foreach (var value in row)
                if (value.IsNumber)
                    await importer.WriteAsync(value.Number, NpgsqlDbType.Bigint, cancellation);
                else if (value.Text is { } text)
                    await importer.WriteAsync(text, NpgsqlDbType.Text, cancellation);
                else
                    await importer.WriteNullAsync(cancellation);
        }
        await importer.CompleteAsync(cancellation);
    }
}
