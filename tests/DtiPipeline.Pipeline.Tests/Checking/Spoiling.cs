using System.Data.Common;
using Dapper;
using DtiPipeline.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DtiPipeline.Pipeline.Tests.Checking;

/// <summary>Works on the tables of a warehouse by hand.</summary>
internal static class Spoiling
{
    /// <summary>As somebody does who works on the tables by hand: without the checks that the database would make.</summary>
    public static async Task DoAsync(TestDatabase database, string sql)
    {
        await using var connection = Connect(database);
        await DropReferencesAsync(database.Kind, connection);
        await connection.ExecuteAsync(sql);
    }

    public static async Task DropReferencesAsync(DatabaseKind kind, DbConnection connection)
    {
        if (kind == DatabaseKind.Postgres)
            await connection.ExecuteAsync("""
                do $$ declare one record; begin
                  for one in select conname, conrelid::regclass as owner from pg_constraint where contype = 'f' loop
                    execute format('alter table %s drop constraint %I', one.owner, one.conname);
                  end loop;
                end $$
                """);
    }

    public static DbConnection Connect(TestDatabase database) => database.Kind == DatabaseKind.Sqlite
        ? new SqliteConnection($"Data Source={database.Target["sqlite:".Length..]};Foreign Keys=False;Pooling=False")
        : new NpgsqlConnection(database.Target + ";Pooling=false");
}
