using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Benchmarks;

/// <summary>How long a person's act waits on SQLite while a run loads many rows: a full first load, then one in which a tenth has changed.</summary>
internal static class WriterDuringLoad
{
    public static async Task RunAsync(int rows, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("dti-benchmark-");
        try
        {
            var database = Database.Open($"sqlite:{Path.Combine(folder.FullName, "load.db")}");
            await new Migrator(database).MigrateAsync();
            var lease = await new LeaseStore(database).AcquireAsync(LeaseStore.Runs, "benchmark", TimeSpan.FromHours(2));
            var token = (await new RunStore(database).BeginAsync(lease, new RunStart { Kind = "benchmark", AsOf = Dossiers.Today, Program = "benchmark" })).Token;
            foreach (var changed in (int[])[0, 10])
                await LoadAsync(database, token, rows, changed, output);
            database.Release();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task LoadAsync(Database database, RunToken token, int rows, int changed, TextWriter output)
    {
        var staging = new StagingStore(database);
        var table = await staging.EnsureTableAsync(token, "benchmark", Dossiers.Stream);
        var payload = (await new PayloadStore(database).RegisterAsync(token, "benchmark", Dossiers.Stream.Id, [new PayloadReceipt
        {
            Sha256 = DefinitionStore.HashOf(string.Create(CultureInfo.InvariantCulture, $"{changed}")), Name = "a", Request = "a", ReceivedAt = DateTimeOffset.UnixEpoch, Size = 1, AsOf = Dossiers.Today,
        }]))[0];
        var waits = new ConcurrentQueue<(string Phase, double Milliseconds)>();
        var phase = "write";
        using var done = new CancellationTokenSource();
        var person = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var during = phase;
                var waited = Stopwatch.StartNew();
                await new AuditStore(database).RecordAsync(new AuditAct("canbo", "value.confirmed", "value/benchmark", new Dictionary<string, string>()));
                waits.Enqueue((during, waited.Elapsed.TotalMilliseconds));
                await Task.Delay(50);
            }
        });

        var watch = Stopwatch.StartNew();
        await using (var load = await staging.BeginLoadAsync(token, table, new LoadStart([payload])))
        {
            foreach (var numbers in Enumerable.Range(0, rows).Chunk(Dossiers.Batch))
                await load.WriteAsync([.. numbers.Select(number => Dossiers.Row(number, changed))], payload);
            phase = "complete";
            var completing = Stopwatch.StartNew();
            await load.CompleteAsync(LoadScope.All, [new LoadCoverage { AsOf = Dossiers.Today, AllUnits = true }]);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rows:#,##0} rows, every {(changed == 0 ? "one new" : $"{changed}th changed")}: {watch.Elapsed.TotalSeconds:0.0} s, of which completing {completing.Elapsed.TotalSeconds:0.0} s"));
        }
        await done.CancelAsync();
        await person;
        foreach (var group in waits.GroupBy(wait => wait.Phase))
        {
            var sorted = group.Select(wait => wait.Milliseconds).Order().ToList();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  a person's act during {group.Key}: {sorted.Count} acts, median {sorted[sorted.Count / 2]:0} ms, longest {sorted[^1]:0} ms"));
        }
    }
}
