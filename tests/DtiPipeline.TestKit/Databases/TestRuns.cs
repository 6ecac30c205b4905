using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.TestKit.Databases;

/// <summary>Runs for tests that are not about runs.</summary>
public static class TestRuns
{
    private static readonly DateOnly Today = new(2024, 4, 10);

    /// <summary>Takes the lease, whoever had it, and begins a run.</summary>
    public static async Task<RunToken> BeginRunAsync(this Database database, DateOnly? asOf = null)
    {
        var lease = await new LeaseStore(database).AcquireAsync(LeaseStore.Runs, "test", TimeSpan.FromHours(1), _ => true);
        var start = new RunStart { Kind = "run", AsOf = asOf ?? Today, Program = "test" };
        return (await new RunStore(database).BeginAsync(lease, start)).Token;
    }
}
