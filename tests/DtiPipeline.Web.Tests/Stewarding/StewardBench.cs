using DtiPipeline.Core.People;
using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace DtiPipeline.Web.Tests.Stewarding;

/// <summary>
/// The stewards' pages over a night of the telecom operators, small enough for previews, with definition files that may be edited. One operator's name for
/// a commune has been taken out of the crosswalk, and is decided by nobody.
/// </summary>
public sealed class StewardBench : IAsyncLifetime
{
    public const string Crosswalk = "mappings/crosswalks/tuan-giao-units.csv";

    /// <summary>The row that was taken out.</summary>
    public const string Word = "Xã Tênh Phong";

    private readonly string _keys = Directory.CreateTempSubdirectory("dti-keys-").FullName;
    private NightBench _night = null!;
    private WebApplication _site = null!;
    private int _people;

    public WorkspaceCopy Files { get; } = new();

    public Warehouse.Connections.Database Database => _night.Database;

    public async Task InitializeAsync()
    {
        _night = await NightBench.StartAsync(DatabaseKind.Sqlite);
        await _night.RunAsync("2025-01-02", "telecom-operators");
        Assert.Contains($"\n{Word},", Files.Read(Crosswalk), StringComparison.Ordinal);
        Files.Write(Crosswalk, string.Concat(Files.Read(Crosswalk).Split('\n').Where(line => line.Length > 0 && !line.StartsWith($"{Word},", StringComparison.Ordinal)).Select(line => line + "\n")));
        _site = Site.Build(new SiteSettings
        {
            Parts = _night.Parts(), Workspace = Workspace.Find(Files.Root, "")!, Today = new DateOnly(2025, 1, 2), Listen = "http://127.0.0.1:0",
            KeyFolder = _keys, EvidenceFolder = Path.Combine(_keys, "evidence"), Invented = true, SignInsAMinute = 10_000,
        });
        await _site.StartAsync();
    }

    /// <summary>Somebody who has signed in.</summary>
    public async Task<Visitor> SignedInAsync(Role role)
    {
        var login = $"person{Interlocked.Increment(ref _people)}";
        var password = await new Enrolment(Database).AddAsync(login, $"Người {login}", [new Grant(role)], "test", mustChange: false);
        var visitor = new Visitor(new Uri(_site.Urls.First()), login, password!);
        Assert.Equal("/", (await visitor.SignInAsync()).Headers.Location?.ToString());
        return visitor;
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _night.DisposeAsync();
        Files.Dispose();
        Directory.Delete(_keys, recursive: true);
    }
}
