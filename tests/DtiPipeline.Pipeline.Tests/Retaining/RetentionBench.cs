using System.Text;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Retaining;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Settings;
using DtiPipeline.Pipeline.Tests.Nights;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.Tests.Retaining;

/// <summary>A warehouse and a landing with a few payloads, and a clock to let their time run out. <c>procedures</c> holds personal data here too.</summary>
internal sealed class RetentionBench : IAsyncDisposable
{
    public const string Connector = "tthc-dvc";

    private static readonly SourceSpan Nowhere = new("test", 1, 1, 1);

    private readonly TestDatabase _test;
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-retention-").FullName;

    private RetentionBench(TestDatabase test, ManualTime time)
    {
        _test = test;
        Time = time;
        Landing = new FolderLanding(_folder, new byte[32]);
        Definitions = With(NightBench.Definitions, "procedures", stream => stream with { PersonalData = true, Retention = new Retention(TimeSpan.FromDays(800), Nowhere) });
    }

    public ManualTime Time { get; }

    public FolderLanding Landing { get; }

    public DefinitionSet Definitions { get; set; }

    /// <summary>Files of evidence; none unless a test has some.</summary>
    public EvidenceShelf? Evidence { get; set; }

    public Warehouse.Connections.Database Database => _test.Database;

    public string Target => _test.Target;

    public DeletionStore Deletions => new(Database);

    public static async Task<RetentionBench> StartAsync(DatabaseKind kind)
    {
        var time = new ManualTime();
        return new RetentionBench(await TestDatabase.CreateAsync(kind, time), time);
    }

    /// <summary>Definitions in which one stream of the connector is another.</summary>
    public static DefinitionSet With(DefinitionSet definitions, string stream, Func<StreamDefinition, StreamDefinition> change) => definitions with
    {
        Connectors =
        [
            .. definitions.Connectors.Select(connector => connector.Id != Connector
                ? connector
                : connector with { Streams = [.. connector.Streams.Select(one => one.Id == stream ? change(one) : one)] }),
        ],
    };

    /// <summary>Bytes come in, now.</summary>
    public async Task<string> ReceiveAsync(string stream, string text, bool encrypted = true, string name = "/page #1")
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var landed = await Landing.LandAsync(bytes, encrypted, default);
        var token = await Database.BeginRunAsync();
        await new PayloadStore(Database).RegisterAsync(token, Connector, stream, [new PayloadReceipt
        {
            Sha256 = landed.Sha256, Name = name, Request = "GET " + name, ReceivedAt = Time.GetUtcNow(), Size = landed.Bytes, AsOf = new DateOnly(2024, 4, 10),
        }]);
        await new RunStore(Database).EndAsync(token, RunStatus.Done);
        await FreeAsync();
        return landed.Sha256;
    }

    /// <param name="landing">The landing as this run sees it.</param>
    public Task<IReadOnlyList<DeletionRecord>> ExpireAsync(ILanding? landing = null) => Run(landing).RunAsync(new DateOnly(2024, 4, 10));

    public RetentionRun Run(ILanding? landing = null) => new(new NightRunParts
    {
        Definitions = Definitions,
        Database = Database,
        Landing = landing ?? Landing,
        Evidence = Evidence,
        Environment = new FixedEnvironment(System.Collections.Immutable.ImmutableDictionary<string, string>.Empty, "the test"),
        Secrets = new Secrets(null, null),
        Program = "test",
        Who = "an-lt",
        Time = Time,
    });

    /// <summary>Stores the units.</summary>
    public async Task WithUnitsAsync()
    {
        var token = await Database.BeginRunAsync();
        await new UnitStore(Database).SaveAsync(token, Definitions.Units);
        await new RunStore(Database).EndAsync(token, RunStatus.Done);
        await FreeAsync();
    }

    public string Read(string sha256)
    {
        using var reader = new StreamReader(Landing.Open(sha256));
        return reader.ReadToEnd();
    }

    public async ValueTask DisposeAsync()
    {
        await _test.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task FreeAsync()
    {
        var leases = new LeaseStore(Database);
        await leases.ReleaseAsync(await leases.AcquireAsync(LeaseStore.Runs, "test", TimeSpan.FromHours(1), _ => true));
    }
}
