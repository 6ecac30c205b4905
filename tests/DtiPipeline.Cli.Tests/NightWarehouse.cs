using System.Data.Common;
using System.Diagnostics;
using Dapper;
using DtiPipeline.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DtiPipeline.Cli.Tests;

/// <summary>A warehouse for invented figures with a landing and an inbox of its own, in which real processes run nights and can be killed.</summary>
internal sealed class NightWarehouse : IAsyncDisposable
{
    /// <summary>The variable of the inbox whose files are handed over.</summary>
    public const string Inbox = "TELECOM_OPERATORS_INBOX";

    private const string Key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private readonly TestDatabase _database;
    private readonly string _workspace;
    private readonly Dictionary<string, string> _environment;
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-warehouse-").FullName;

    private NightWarehouse(TestDatabase database, string workspace, IReadOnlyDictionary<string, string> environment, bool isBeside)
    {
        _database = database;
        _workspace = workspace;
        Landing = isBeside ? database.Target["sqlite:".Length..] + ".landing" : Path.Combine(_folder, "landing");
        _environment = new(environment) { [Inbox] = Path.Combine(_folder, "inbox") };
        if (!isBeside)
            foreach (var (variable, value) in new[] { ("DTI_LANDING", Landing), ("DTI_LANDING_KEY", Key), ("DTI_IDENTIFIER_KEY", Key) })
                _environment[variable] = value;
        Directory.CreateDirectory(Landing);
        Directory.CreateDirectory(_environment[Inbox]);
        foreach (var file in Directory.EnumerateFiles(environment[Inbox]))
        {
            var own = Path.Combine(_environment[Inbox], Path.GetFileName(file));
            File.Copy(file, own);
            File.SetLastWriteTimeUtc(own, File.GetLastWriteTimeUtc(file));
        }
    }

    private string Landing { get; }

    /// <param name="environment">Where the sources are.</param>
    /// <param name="isBeside">True when landing and keys lie beside a SQLite file, where a command finds them without variables: then it may be called by <see cref="HereAsync"/>.</param>
    public static async Task<NightWarehouse> CreateAsync(DatabaseKind kind, string workspace, IReadOnlyDictionary<string, string> environment, bool isBeside = false)
    {
        var warehouse = new NightWarehouse(await TestDatabase.CreateAsync(kind), workspace, environment, isBeside);
        await using var connection = warehouse.Connect();
        await connection.ExecuteAsync("insert into meta (key, value) values ('invented', 'true')");
        return warehouse;
    }

    /// <summary>Runs a command that asks no source in this process, which has been compiled already.</summary>
    public Task<CliResult> HereAsync(params string[] arguments) => Cli.InAsync(_workspace, [.. arguments, "--database", _database.Target]);

    /// <param name="steps">Receives each step as it ends: <c>collect tthc-dvc/dossiers</c>.</param>
    public Process Start(List<string> steps, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(Dti).Assembly.Location, .. arguments, "--database", _database.Target, "--workspace", _workspace])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["collect" or "map" or "score", var subject, ..] words)
                steps.Add($"{words[0]} {subject}");
        };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task<(int Exit, string Output, List<string> Steps)> RunAsync(params string[] arguments)
    {
        var steps = new List<string>();
        using var process = Start(steps, arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, steps);
    }

    /// <summary>Changes the warehouse behind the program's back.</summary>
    public async Task ExecuteAsync(string sql, object? arguments = null)
    {
        await using var connection = Connect();
        await connection.ExecuteAsync(sql, arguments);
    }

    /// <summary>Rows of one text column.</summary>
    public async Task<List<string>> LinesAsync(string sql)
    {
        await using var connection = Connect();
        return [.. await connection.QueryAsync<string>(sql)];
    }

    /// <summary>Makes all that is landed older.</summary>
    public void Age(TimeSpan by)
    {
        foreach (var file in Directory.EnumerateFiles(Landing, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow - by);
    }

    /// <summary>Changes a file of the inbox, a while ago.</summary>
    public void Spoil(string name, string written, string instead)
    {
        var path = Path.Combine(_environment[Inbox], name);
        var text = File.ReadAllText(path);
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(written, instead, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-1));
    }

    /// <summary>Files that somebody began to write and never named.</summary>
    public IEnumerable<string> Unfinished() => Directory.EnumerateFiles(Landing, "*.part*", SearchOption.AllDirectories);

    /// <summary>Everything that a night is for, without the ids and times by which one history differs from another.</summary>
    public async Task<List<string>> ContentAsync()
    {
        await using var connection = Connect();
        var lines = new List<string>();
        async Task AddAsync(string what, string sql) => lines.AddRange((await connection.QueryAsync<string>(sql)).Select(line => $"{what} {line}"));
        await AddAsync("snapshot", "select assessment || ' ' || round || ' ' || content_hash || ' ' || evidence_hash from snapshot");
        await AddAsync("scorecard", """
            select u.identity || ' ' || c.content_hash || ' ' || k.points || ' ' || coalesce(cast(k.rank as text), '-')
            from snapshot_scorecard k join scorecard c on c.id = k.scorecard_id join org_unit u on u.id = k.unit_id
            """);
        await AddAsync("fact", """
            select u.identity || ' ' || i.indicator || ' ' || f.points || ' ' || f.status
            from fact_indicator_score f join dim_indicator i on i.id = f.indicator_id join org_unit u on u.id = f.unit_id
            """);
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
        var inbox = _environment[Inbox];
        lines.AddRange(Directory.EnumerateFiles(inbox, "*", SearchOption.AllDirectories).Select(file => $"file {Path.GetRelativePath(inbox, file)}"));
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private DbConnection Connect() => _database.Kind == DatabaseKind.Sqlite
        ? new SqliteConnection("Data Source=" + _database.Target["sqlite:".Length..])
        : new NpgsqlConnection(_database.Target);
}
