using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Settings;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.Simulator;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.NightKit;

/// <summary>Runs whole nights on the repository's own definitions and samples, against the simulator, into a database of the test's own.</summary>
public sealed class NightBench : IAsyncDisposable
{
    private static readonly Lazy<DefinitionSet> Shipped = new(() =>
        DefinitionLoader.Load(Workspace.Find(Repository.Root, "")!.ReadDefinitions()).Set ?? throw new InvalidOperationException("the shipped definitions have errors"));

    private readonly TestDatabase _database;
    private readonly RunningSimulator _simulator;
    private readonly bool _isFork;
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-night-").FullName;
    private readonly List<DefinitionFile> _files = [.. Workspace.Find(Repository.Root, "")!.ReadDefinitions()];
    private readonly List<string> _inboxes = [];
    private ImmutableDictionary<string, string> _environment;

    private NightBench(TestDatabase database, RunningSimulator simulator, bool isFork = false)
    {
        _database = database;
        _simulator = simulator;
        _isFork = isFork;
        _environment = simulator.Environment.ToImmutableDictionary();
    }

    public static DefinitionSet Definitions => Shipped.Value;

    /// <summary>What the nights of this bench go by; the shipped definitions unless a test changes them.</summary>
    public DefinitionSet Given { get; set; } = Shipped.Value;

    /// <summary>The clock of the nights; the machine's unless a test has another one.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public Warehouse.Connections.Database Database => _database.Database;

    /// <summary>What another process would be given to open the same.</summary>
    public string Target => _database.Target;

    /// <summary>A copy of the warehouse as it is now, for a test that spoils it.</summary>
    public Task<TestDatabase> CopyAsync() => _database.CopyAsync();

    public FolderLanding Landing => new(LandingFolder, new byte[32]);

    public string LandingFolder => Path.Combine(_folder, "landing");

    /// <param name="time">The clock of the warehouse; the machine's when null.</param>
    /// <param name="connectors">The folder whose samples the sources send; the repository's when null.</param>
    public static async Task<NightBench> StartAsync(DatabaseKind kind, TimeProvider? time = null, string? connectors = null) =>
        new(await TestDatabase.CreateAsync(kind, time), await SourceSimulator.StartAsync(connectors ?? Repository.PathOf("connectors")));

    /// <summary>
    /// Another bench that goes on from here, with a warehouse, landed bytes and definitions of its own, for a test that spoils them. The sources stay those of
    /// this one, which must outlive it and not be running a night meanwhile.
    /// </summary>
    public async Task<NightBench> ForkAsync()
    {
        var fork = new NightBench(await CopyAsync(), _simulator, isFork: true) { Given = Given, Time = Time };
        fork._files.Clear();
        fork._files.AddRange(_files);
        foreach (var file in Directory.EnumerateFiles(LandingFolder, "*", SearchOption.AllDirectories))
        {
            var own = Path.Combine(fork.LandingFolder, Path.GetRelativePath(LandingFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(own)!);
            File.Copy(file, own);
        }
        return fork;
    }

    /// <summary>A copy of a connector's inbox that the test may spoil.</summary>
    public string OwnInbox(string variable)
    {
        var own = Directory.CreateDirectory(Path.Combine(_folder, variable)).FullName;
        foreach (var file in Directory.EnumerateFiles(_environment[variable]))
            File.Copy(file, Path.Combine(own, Path.GetFileName(file)));
        Set(variable, own);
        _inboxes.Add(own);
        return own;
    }

    /// <summary>From now on a definition file reads differently.</summary>
    public void Change(string path, string written, string instead)
    {
        var at = _files.FindIndex(file => file.Path == path);
        Assert.Contains(written, _files[at].Text, StringComparison.Ordinal);
        _files[at] = _files[at] with { Text = _files[at].Text.Replace(written, instead, StringComparison.Ordinal) };
        var loaded = DefinitionLoader.Load(_files);
        Given = loaded.Set ?? throw new InvalidOperationException(string.Join('\n', loaded.Findings));
    }

    /// <summary>What the definition files read now.</summary>
    public IReadOnlyList<DefinitionFile> Files => _files;

    /// <summary>From now on these are the definition files; they must be sound.</summary>
    public void Take(IReadOnlyList<DefinitionFile> files)
    {
        _files.Clear();
        _files.AddRange(files);
        Given = DefinitionLoader.Load(_files).Set ?? throw new InvalidOperationException("the files taken have errors");
    }

    public string TextOf(string path) => _files.Single(file => file.Path == path).Text;

    public string Get(string variable) => _environment[variable];

    public void Set(string variable, string value) => _environment = _environment.SetItem(variable, value);

    public void Suffer(params string[] faults) => _simulator.SetFaults(faults);

    /// <summary>A night of the detailed assessment, Tuần Giáo 2024.</summary>
    /// <param name="connectors">Only these; none: all.</param>
    public Task<RunSummary> RunAsync(string asOf, params string[] connectors) => RunAsync(new RunRequest
    {
        Assessments = ["tuan-giao-2024"],
        AsOf = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), Connectors = [.. connectors], AllowInvented = true,
    });

    public Task<RunSummary> RunAsync(RunRequest request, CancellationToken cancellation = default)
    {
        foreach (var file in _inboxes.SelectMany(Directory.EnumerateFiles))
            // What a test has just written would be waited for, as it may still be growing.
            if (File.GetLastWriteTimeUtc(file) > DateTime.UtcNow.AddMinutes(-1))
                File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
        return new NightRun(Parts()).RunAsync("test", RunPlanner.Plan(Given, request), new SilentObserver(), cancellation);
    }

    /// <summary>What the bench's runs are made of.</summary>
    /// <param name="time">Another clock than the bench's.</param>
    public NightRunParts Parts(TimeProvider? time = null) => new()
    {
        Definitions = Given,
        Database = Database,
        Landing = Landing,
        Environment = new FixedEnvironment(_environment, "the test"),
        Secrets = new Secrets(new byte[32], new byte[32]),
        Program = "test",
        Time = time ?? Time,
    };

    public async ValueTask DisposeAsync()
    {
        if (!_isFork)
            await _simulator.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
