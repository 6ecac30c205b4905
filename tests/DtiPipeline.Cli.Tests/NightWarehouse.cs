using System.Data.Common;
using System.Diagnostics;
using Dapper;
using DtiPipeline.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DtiPipeline.Cli.Tests;

/// <summary>A warehouse with a landing of its own, in which real processes run nights and can be killed.</summary>
internal sealed class NightWarehouse : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly string _workspace;
    private readonly string _landing = Directory.CreateTempSubdirectory("dti-landing-").FullName;

    private NightWarehouse(TestDatabase database, string workspace)
    {
        _database = database;
        _workspace = workspace;
    }

    public string Landing => _landing;

    /// <param name="keys">The demonstration's keys, so that all warehouses of a test hash alike.</param>
    public static async Task<NightWarehouse> CreateAsync(DatabaseKind kind, string workspace, string keys)
    {
        var database = await TestDatabase.CreateEmptyAsync(kind);
        var file = kind == DatabaseKind.Sqlite ? database.Target["sqlite:".Length..] + ".keys" : Path.Combine(workspace, "var", "demo.keys");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, keys);
        return new NightWarehouse(database, workspace);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(Dti).Assembly.Location, .. arguments, "--database", _database.Target, "--workspace", _workspace])
            start.ArgumentList.Add(argument);
        start.Environment["DTI_LANDING"] = _landing;
        var process = Process.Start(start)!;
        // Nobody reads it while the process runs, and a full pipe would stop it.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>Everything that a night is for, without the ids and times by which one history differs from another.</summary>
    public async Task<List<string>> ContentAsync()
    {
        await using var connection = Connect();
        var lines = new List<string>();
        async Task AddAsync(string what, string sql) => lines.AddRange((await connection.QueryAsync<string>(sql)).Select(line => $"{what} {line}"));
        await AddAsync("snapshot", "select distinct assessment || ' ' || round || ' ' || content_hash || ' ' || evidence_hash from snapshot");
        await AddAsync("value", """
            select d.assessment || ' ' || d.round || ' ' || u.identity || ' ' || d.element || ' ' || coalesce(d.value, '-') || ' ' || d.state || ' ' || d.basis
            from data_value d join org_unit u on u.id = d.unit_id where d.to_run is null
            """);
        await AddAsync("payload", "select connector || '/' || stream || ' ' || sha256 || ' ' || name from payload");
        await AddAsync("reject", """
            select l.connector || '/' || l.stream || ' ' || p.name || ' ' || j.position || ' ' || j.code
            from reject j join load l on l.id = j.load_id join payload p on p.id = j.payload_id where j.closed_by is null and l.state in ('complete', 'failed')
            """);
        foreach (var table in (await connection.QueryAsync<string>("select name from staging_table")).ToList())
            await AddAsync(table, $"select row_key || ' ' || row_hash || ' ' || as_of || case when to_load is null then '' else ' closed' end from {table}");
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        await _database.DisposeAsync();
        Directory.Delete(_landing, recursive: true);
    }

    private DbConnection Connect() => _database.Kind == DatabaseKind.Sqlite
        ? new SqliteConnection("Data Source=" + _database.Target["sqlite:".Length..])
        : new NpgsqlConnection(_database.Target);
}
