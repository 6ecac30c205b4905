using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DtiPipeline.TestKit.Databases;

/// <summary>What stands in a database, as text.</summary>
public static class DatabaseText
{
    private const string OnPostgres = "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1";
    private const string OnSqlite = "select name from sqlite_master where type = 'table' order by 1";

    /// <summary>Every table, every column, every row.</summary>
    /// <returns>By table: a line a row.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(TestDatabase database)
    {
        await using var connection = await ConnectAsync(database);
        var tables = (await LinesAsync(connection, database.Kind == DatabaseKind.Sqlite ? OnSqlite : OnPostgres)).ToList();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
            texts[table] = string.Join('\n', await LinesAsync(connection, $"select * from \"{table}\""));
        return texts;
    }

    /// <summary>What a query says, a line a row, with a tab between columns.</summary>
    public static async Task<IReadOnlyList<string>> AskAsync(TestDatabase database, string sql)
    {
        await using var connection = await ConnectAsync(database);
        return await LinesAsync(connection, sql);
    }

    private static async Task<DbConnection> ConnectAsync(TestDatabase database)
    {
        DbConnection connection = database.Kind == DatabaseKind.Sqlite
            ? new SqliteConnection($"Data Source={database.Target["sqlite:".Length..]};Pooling=False")
            : new NpgsqlConnection(database.Target);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        return lines;
    }
}
