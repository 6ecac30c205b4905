using System.Collections.Immutable;
using System.Diagnostics;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Nights;
using DtiPipeline.Benchmarks.Workspaces;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Settings;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Cli.Tests.Speed;

/// <summary>Whole nights of generated dossiers in this process, each told how long it took.</summary>
internal sealed class TimedNights : IAsyncDisposable
{
    private readonly BenchFiles _files;
    private readonly TestDatabase _database;
    private readonly DefinitionSet _definitions;
    private readonly OpenedLanding _landing;

    private TimedNights(BenchFiles files, TestDatabase database)
    {
        _files = files;
        _database = database;
        _landing = new OpenedLanding(new FolderLanding(files.Workspace.Landing));
        _definitions = DefinitionLoader.Load(Workspace.At(files.Workspace.Root).ReadDefinitions()).Set!;
    }

    /// <summary>The file that is delivered.</summary>
    public string File => _files.Workspace.InboxFile("csv");

    /// <summary>How many times landed bytes were opened.</summary>
    public int Opened => _landing.Times;

    public static async Task<TimedNights> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var nights = new TimedNights(await BenchFiles.CreateAsync(DeliveryForm.Csv), await TestDatabase.CreateAsync(kind));
        await WarehouseSetup.RunAsync(nights._database.Target);
        return nights;
    }

    /// <summary>Lays a file into the inbox, in the place of the one before.</summary>
    public Task DeliverAsync(int rows, int changedEvery = 0) => DossierCsv.WriteAsync(
        _files.Workspace.InboxFile("csv"), _files.Rows(new GeneratorOptions { Rows = rows, ChangedEvery = changedEvery }));

    /// <summary>What a query says, a line a row.</summary>
    public Task<IReadOnlyList<string>> AskAsync(string sql) => DatabaseText.AskAsync(_database, sql);

    /// <param name="asOf">The night's day; null: the last day of the round.</param>
    public async Task<(RunSummary Night, TimeSpan Time)> RunAsync(DateOnly? asOf = null)
    {
        _files.Workspace.LetSettle();
        var watch = Stopwatch.StartNew();
        var plan = RunPlanner.Plan(_definitions, new RunRequest { AsOf = asOf ?? BenchWorkspace.AsOf, AllowInvented = true });
        return (await new NightRun(Parts()).RunAsync("test", plan, new SilentObserver(), CancellationToken.None), watch.Elapsed);
    }

    /// <summary>As if all bytes that were received had been deleted.</summary>
    public void ForgetLanding() => _files.Workspace.ForgetLanding();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _files.Dispose();
    }

    private NightRunParts Parts() => new()
    {
        Definitions = _definitions,
        Database = Database.Open(_database.Target),
        Landing = _landing,
        Environment = new FixedEnvironment(ImmutableDictionary<string, string>.Empty.Add(BenchWorkspace.InboxVariable, _files.Workspace.Inbox), "the test"),
        Secrets = new Secrets(new byte[32], new byte[32]),
        Program = "test",
    };
}
