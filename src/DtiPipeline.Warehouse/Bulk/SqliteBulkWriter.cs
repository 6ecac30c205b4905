using System.Data.Common;
using System.Text;
using DtiPipeline.Core.Records;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DtiPipeline.Warehouse.Bulk;

/// <summary>
/// One statement, prepared once, run per row, its values handed to the engine itself: the driver looks every parameter up by its name for every row, which takes
/// longer than writing it. Several rows a statement would be slower still.
/// </summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    public Task WriteAsync(DbConnection connection, TransferTable table, IEnumerable<StagedValue[]> rows, CancellationToken cancellation)
    {
        var database = ((SqliteConnection)connection).Handle!;
        var places = string.Join(", ", Enumerable.Repeat("?", table.Columns.Count));
        Check(raw.sqlite3_prepare_v2(database, $"insert into {table.Name} ({table.Columns.Joined}) values ({places})", out var statement), database);
        using (statement)
        {
            var text = new byte[1024];
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var index = 0; index < table.Columns.Count; index++)
                    Check(Bind(statement, index + 1, row[index], ref text), database);
                Check(raw.sqlite3_step(statement), database);
                Check(raw.sqlite3_reset(statement), database);
            }
        }
        return Task.CompletedTask;
    }

    /// <summary>The engine takes a copy of the text.</summary>
    private static int Bind(sqlite3_stmt statement, int place, StagedValue value, ref byte[] buffer)
    {
        if (value.IsNumber)
            return raw.sqlite3_bind_int64(statement, place, value.Number);
        if (value.Text is not { } text)
            return raw.sqlite3_bind_null(statement, place);
        if (buffer.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
            buffer = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return raw.sqlite3_bind_text(statement, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
    }

    private static void Check(int code, sqlite3 database)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code, raw.sqlite3_extended_errcode(database));
    }
}
