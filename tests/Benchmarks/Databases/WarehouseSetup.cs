using DtiPipeline.Benchmarks.Workspaces;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Benchmarks.Databases;

/// <summary>What stands before any night: the schema, and the mark that the figures are made up. Not measured, because it happens once.</summary>
internal static class WarehouseSetup
{
    public static Task RunAsync(BenchDatabase bench) => RunAsync(bench.Target);

    /// <param name="target">As <c>dti --database</c> wants it.</param>
    public static async Task RunAsync(string target)
    {
        var database = Database.Open(target);
        await new Migrator(database).MigrateAsync();
        var leases = new LeaseStore(database);
        var lease = await leases.AcquireAsync(LeaseStore.Runs, "benchmark", TimeSpan.FromMinutes(1));
        var runs = new RunStore(database);
        var token = (await runs.BeginAsync(lease, new RunStart { Kind = "benchmark", AsOf = BenchWorkspace.AsOf, Invented = true, Program = "benchmark" })).Token;
        await new InventedMarker(database).RequireAsync(token, invented: true);
        await runs.EndAsync(token, RunStatus.Done);
        await leases.ReleaseAsync(lease);
        database.Release();
    }
}
