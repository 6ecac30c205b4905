using System.Diagnostics;
using System.Globalization;
using DtiPipeline.Pipeline.Backups;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Benchmarks;

/// <summary>How long a backup and its restore take, how large it is, and how much memory they need.</summary>
internal static class BackupOfManyRows
{
    /// <param name="servers">Two empty databases; null: two SQLite files.</param>
    public static async Task RunAsync(int rows, (string From, string To)? servers, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("dti-benchmark-");
        try
        {
            string PathOf(string name) => Path.Combine(folder.FullName, name);
            var (from, to) = servers ?? ($"sqlite:{PathOf("from.db")}", $"sqlite:{PathOf("to.db")}");
            var source = Database.Open(from);
            await LoadAsync(source, rows);
            GC.Collect();
            var archive = PathOf("backup.tar");
            var made = await new BackupRun(Parts(source)).RunAsync(archive);
            await TellAsync("backup", made);
            await output.WriteLineAsync(Invariant($"  the file has {new FileInfo(archive).Length / 1048576.0:0.0} MB, the database {await SizeAsync(from):0.0} MB"));
            await TellAsync("restore", await new RestoreRun(Parts(Database.Open(to)), to).RunAsync(archive));

            BackupParts Parts(Database database) => new()
            {
                Database = database, Landing = PathOf("landing"), Evidence = PathOf("evidence"), Workspace = PathOf("workspace"), Program = "benchmark", Who = "benchmark",
            };

            async Task TellAsync(string what, BackupReport report) => await output.WriteLineAsync(Invariant(
                $"{what} of {report.Manifest.Database.Tables.Sum(table => table.Rows):#,##0} rows on {report.Manifest.Database.Engine}: {report.Elapsed.TotalSeconds:0.0} s, peak memory of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task<double> SizeAsync(string target) =>
        DatabaseTarget.Parse(target).SqlitePath is { } path ? new FileInfo(path).Length / 1048576.0 : await ServerSizeAsync(target);

    private static async Task<double> ServerSizeAsync(string target)
    {
        await using var connection = new Npgsql.NpgsqlConnection(target);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("select pg_database_size(current_database())", connection);
        return (long)(await command.ExecuteScalarAsync())! / 1048576.0;
    }

    private static async Task LoadAsync(Database database, int rows)
    {
        await new Migrator(database).MigrateAsync();
        var lease = await new LeaseStore(database).AcquireAsync(LeaseStore.Runs, "benchmark", TimeSpan.FromHours(2));
        var token = (await new RunStore(database).BeginAsync(lease, new RunStart { Kind = "benchmark", AsOf = Dossiers.Today, Program = "benchmark" })).Token;
        var staging = new StagingStore(database);
        var table = await staging.EnsureTableAsync(token, "benchmark", Dossiers.Stream);
        var receipt = new PayloadReceipt { Sha256 = DefinitionStore.HashOf("a"), Name = "a", Request = "a", ReceivedAt = DateTimeOffset.UnixEpoch, Size = 1, AsOf = Dossiers.Today };
        var payload = (await new PayloadStore(database).RegisterAsync(token, "benchmark", Dossiers.Stream.Id, [receipt]))[0];
        await using var load = await staging.BeginLoadAsync(token, table, new LoadStart([payload]));
        foreach (var numbers in Enumerable.Range(0, rows).Chunk(Dossiers.Batch))
            await load.WriteAsync([.. numbers.Select(number => Dossiers.Row(number, 0))], payload);
        await load.CompleteAsync(LoadScope.All, [new LoadCoverage { AsOf = Dossiers.Today, AllUnits = true }]);
    }
}
