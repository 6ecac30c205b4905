using System.Collections.Immutable;
using System.Data.Common;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Measuring;

namespace DtiPipeline.Benchmarks.Scoring;

/// <summary>The rows that a snapshot consists of, written once more by the database's own loader into tables with the same keys: the least it could take.</summary>
internal static class SnapshotTables
{
    private static readonly ImmutableArray<string> Tables = ["scorecard", "fact_indicator_score", "fact_data_value", "snapshot_scorecard", "snapshot"];

    public static async Task<Measurement> CopyAsync(BenchDatabase from)
    {
        var folder = Directory.CreateTempSubdirectory("dti-benchmark-");
        try
        {
            return from is PostgresBench server ? await PostgresAsync(server, folder.FullName) : await SqliteAsync((SqliteBench)from, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Measurement> PostgresAsync(PostgresBench database, string folder)
    {
        await ScriptAsync(string.Join('\n', Tables.Select(table =>
            $"create table bare_{table} (like {table} including all);\n\\copy (select * from {table}) to '{folder}/{table}' with (format binary)")));
        return await ScriptAsync($"begin;\n{string.Join('\n', Tables.Select(table => $"\\copy bare_{table} from '{folder}/{table}' with (format binary)"))}\ncommit;");

        Task<Measurement> ScriptAsync(string sql) => ScriptFile.WithAsync(sql, script =>
            new ChildProcess("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script) { Environment = database.PsqlEnvironment }.RunAsync(database.Server));
    }

    private static async Task<Measurement> SqliteAsync(SqliteBench database, string folder)
    {
        await using var target = new SqliteBench();
        var definitions = new List<string>();
        await using (var connection = await database.ConnectAsync())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select sql from sqlite_master where tbl_name in ({string.Join(", ", Tables.Select(table => $"'{table}'"))}) and sql is not null order by type desc";
            await using DbDataReader reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                definitions.Add(reader.GetString(0) + ";");
        }
        await ScriptAsync(database.File, ".mode csv\n" + string.Join('\n', Tables.Select(table => $".output {folder}/{table}\nselect * from {table};")));
        await ScriptAsync(target.File, string.Join('\n', definitions));
        return await ScriptAsync(target.File, $"begin;\n{string.Join('\n', Tables.Select(table => $".import --csv {folder}/{table} {table}"))}\ncommit;");

        static Task<Measurement> ScriptAsync(string file, string sql) => ScriptFile.WithAsync(sql, script => new ChildProcess("sqlite3", "-bail", file) { Input = script }.RunAsync());
    }
}
