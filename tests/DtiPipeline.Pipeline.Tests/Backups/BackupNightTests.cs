using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Backups;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Checking;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Pipeline.Tests.Backups;

/// <summary>A backup that is made while a night loads, put onto an empty machine, where the night is done again.</summary>
public sealed class BackupNightTests : IDisposable
{
    private static readonly RunRequest Night = new()
    {
        Assessments = ["tuan-giao-2024"], AsOf = new DateOnly(2024, 4, 10), Connectors = ["finance", "statistics", "telecom-operators"], AllowInvented = true,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("dti-backup-").FullName;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_backup_made_while_a_night_loads_is_sound_elsewhere_and_the_next_night_there_gives_the_same_cards(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        var archive = PathOf(kind == DatabaseKind.Sqlite ? "backup" : "backup.tar");
        var beside = new LoadingBackup(PartsOf(bench.Database, bench.LandingFolder), archive);
        await new NightRun(bench.Parts()).RunAsync("run", RunPlanner.Plan(bench.Given, Night), beside, default);
        var report = await beside.Made!;
        Assert.Empty(report.Findings);

        await using var elsewhere = await TestDatabase.CreateEmptyAsync(kind);
        var landing = PathOf("landing");
        await new RestoreRun(PartsOf(elsewhere.Database, landing), elsewhere.Target).RunAsync(archive);
        // The run that was at work is what is left behind, and nothing else.
        var left = await VerifyAsync(elsewhere.Database, landing);
        Assert.Contains(left, finding => finding.Arguments["why"] == "a run that never ended");
        Assert.All(left, finding => Assert.Equal(RunCodes.LeftBehind, finding.Code));
        Assert.Equal("warehouse.restored", (await new AuditStore(elsewhere.Database).ListAsync("backup/"))[0].Action);

        var parts = bench.Parts() with { Database = elsewhere.Database, Landing = new FolderLanding(landing, new byte[32]) };
        await new NightRun(parts).RunAsync("run", RunPlanner.Plan(bench.Given, Night), new SilentObserver(), default);
        Assert.Empty(await VerifyAsync(elsewhere.Database, landing));
        Assert.Equal(await CardsAsync(bench.Database), await CardsAsync(elsewhere.Database));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private BackupParts PartsOf(Database database, string landing) => new()
    {
        Database = database, Landing = landing, Evidence = PathOf("evidence"), Workspace = Repository.Root, Program = "test", Who = "an-lt",
    };

    private static async Task<IReadOnlyList<Finding>> VerifyAsync(Database database, string landing) =>
    [
        .. await new WarehouseCheck(database).RunAsync(),
        .. await new LandingCheck(database, new FolderLanding(landing, new byte[32]), TimeProvider.System).RunAsync(read: true, default),
    ];

    private static async Task<string> CardsAsync(Database database)
    {
        var snapshot = (await new SnapshotStore(database).ListAsync())[0];
        return $"{snapshot.Round} {snapshot.ContentHash}";
    }
}
