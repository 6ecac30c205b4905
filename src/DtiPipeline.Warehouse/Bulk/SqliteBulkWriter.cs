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
        using var statement = Prepare(database, table);
        var text = new byte[1024];
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var index = 0; index < table.Columns.Count; index++)
                Check(Bind(statement, index + 1, row[index], ref text), database);
            Step(statement, database);
        }
        return Task.CompletedTask;
    }

    public Task WriteAsync(DbConnection connection, TransferTable table, ReadOnlyMemory<byte> rows, CancellationToken cancellation)
    {
        var database = ((SqliteConnection)connection).Handle!;
        using var statement = Prepare(database, table);
        var before = ReadOnlySpan<byte>.Empty;
        for (var rest = rows.Span; !rest.IsEmpty;)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = Bind(statement, table.Columns, rest, before, database);
            Step(statement, database);
            before = rest[..length];
            rest = rest[length..];
        }
        return Task.CompletedTask;
    }

    private static sqlite3_stmt Prepare(sqlite3 database, TransferTable table)
    {
        var places = string.Join(", ", Enumerable.Repeat("?", table.Columns.Count));
        Check(raw.sqlite3_prepare_v2(database, $"insert into {table.Name} ({table.Columns.Joined}) values ({places})", out var statement), database);
        return statement;
    }

    private static void Step(sqlite3_stmt statement, sqlite3 database)
    {
        Check(raw.sqlite3_step(statement), database);
        Check(raw.sqlite3_reset(statement), database);
    }

    /// <summary>A value that is the same as in the row before is bound still: of a staged row every second one, and handing one over takes longer than looking.</summary>
    /// <param name="before">The row before; empty for the first.</param>
    /// <returns>How many bytes the row takes.</returns>
    private static int Bind(sqlite3_stmt statement, ColumnList columns, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> before, sqlite3 database)
    {
        var row = new CopyRow(bytes);
        var last = new CopyRow(before);
        for (var index = 0; index < columns.Count; index++)
        {
            var isThere = row.Next(out ReadOnlySpan<byte> value);
            if (!before.IsEmpty && last.Next(out ReadOnlySpan<byte> old) == isThere && value.SequenceEqual(old))
                continue;
            var code = !isThere ? raw.sqlite3_bind_null(statement, index + 1)
                : columns.IsNumber(index) ? raw.sqlite3_bind_int64(statement, index + 1, CopyRow.Number(value))
                : BindText(statement, index + 1, value);
            Check(code, database);
        }
        return row.Length;
    }

    private static int Bind(sqlite3_stmt statement, int place, in StagedValue value, ref byte[] buffer)
    {
        if (value.IsNumber)
            return raw.sqlite3_bind_int64(statement, place, value.Number);
        if (value.Text is not { } text)
            return raw.sqlite3_bind_null(statement, place);
        if (buffer.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
            buffer = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return BindText(statement, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
    }

    /// <summary>The engine takes a copy. Of no bytes at all it would make a null.</summary>
    private static int BindText(sqlite3_stmt statement, int place, ReadOnlySpan<byte> text) =>
        text.IsEmpty ? raw.sqlite3_bind_text(statement, place, "") : raw.sqlite3_bind_text(statement, place, text);

    private static void Check(int code, sqlite3 database)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code, raw.sqlite3_extended_errcode(database));
    }
}
