using DtiPipeline.TestKit;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.Core.People;
using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace DtiPipeline.Web.Tests;

/// <summary>The pages over one night of Tuần Giáo, on a real socket. Tests share it and make accounts of their own.</summary>
public class SiteBench : IAsyncLifetime
{
    public const string Sheet = "/review/tuan-giao-2024/2024-final/099";

    private readonly string _keys = Directory.CreateTempSubdirectory("dti-keys-").FullName;
    private NightBench _night = null!;
    private int _people;

    protected virtual DatabaseKind Kind => DatabaseKind.Sqlite;

    public WebApplication Site { get; private set; } = null!;

    /// <summary>The telecom operators' inbox, a copy that tests may put files into.</summary>
    public string Inbox { get; private set; } = "";

    /// <summary>What the site is built from. Tests come from one address and are many.</summary>
    public SiteSettings Settings => new()
    {
        Parts = _night.Parts(), Workspace = Workspace.Find(Repository.Root, "")!, Today = new DateOnly(2025, 1, 2), Listen = "http://127.0.0.1:0", KeyFolder = _keys, EvidenceFolder = Path.Combine(_keys, "evidence"), Invented = true, SignInsAMinute = 10_000,
    };

    public Uri Address => new(Site.Urls.First());

    public Warehouse.Connections.Database Database => _night.Database;

    public async Task InitializeAsync()
    {
        _night = await NightBench.StartAsync(Kind);
        Inbox = _night.OwnInbox("TELECOM_OPERATORS_INBOX");
        await _night.RunAsync("2025-01-02");
        Site = await StartAsync();
    }

    /// <summary>Another night of the same day.</summary>
    /// <param name="connectors">Only these; none: all.</param>
    public Task NightAsync(params string[] connectors) => _night.RunAsync("2025-01-02", connectors);

    /// <summary>Another site on the same night, for which a definition file reads differently.</summary>
    /// <param name="changes">What is written in the file, and what stands there instead; one pair after the other.</param>
    public async Task<WebApplication> SiteWithAsync(string path, params string[] changes)
    {
        var given = _night.Given;
        foreach (var change in changes.Chunk(2))
            _night.Change(path, change[0], change[1]);
        var site = await StartAsync();
        foreach (var change in changes.Chunk(2))
            _night.Change(path, change[1], change[0]);
        _night.Given = given;
        return site;
    }

    /// <summary>Another site on the same night, with other settings.</summary>
    public async Task<WebApplication> SiteWithAsync(Func<SiteSettings, SiteSettings> change)
    {
        var site = Hosting.Site.Build(change(Settings));
        await site.StartAsync();
        return site;
    }

    /// <summary>Another night into the same warehouse.</summary>
    public Task RunAsync(RunRequest request) => _night.RunAsync(request);

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        await _night.DisposeAsync();
        Directory.Delete(_keys, recursive: true);
    }

    /// <summary>Somebody with an account, not signed in yet.</summary>
    public Task<Visitor> PersonAsync(bool mustChange, params Grant[] grants) => PersonAsync(Site, mustChange, grants);

    private async Task<Visitor> PersonAsync(WebApplication site, bool mustChange, Grant[] grants)
    {
        var login = $"person{Interlocked.Increment(ref _people)}";
        var password = await new Enrolment(Database).AddAsync(login, $"Người {login}", [.. grants], "test", mustChange);
        return new Visitor(new Uri(site.Urls.First()), login, password!);
    }

    /// <summary>Somebody who has signed in.</summary>
    public Task<Visitor> SignedInAsync(params Grant[] grants) => SignedInAsync(Site, grants);

    /// <summary>Somebody who has signed in to another site of the bench.</summary>
    public async Task<Visitor> SignedInAsync(WebApplication site, params Grant[] grants)
    {
        var visitor = await PersonAsync(site, mustChange: false, grants);
        Assert.Equal("/", (await visitor.SignInAsync()).Headers.Location?.ToString());
        return visitor;
    }

    /// <summary>The lasting identity of a unit at the end of 2024.</summary>
    public static string Unit(string code) => Enrolment.IdentityOf(NightBench.Definitions, code, new DateOnly(2024, 12, 31))!;

    /// <summary>Another site on the same warehouse, on another day.</summary>
    public Task<WebApplication> SiteOnAsync(DateOnly today) => StartAsync(Settings with { Today = today });

    /// <summary>The night again.</summary>
    public Task<Pipeline.Runs.RunSummary> RunAsync(string asOf) => _night.RunAsync(asOf);

    /// <summary>Signs in somebody who has an account already.</summary>
    public static async Task<Visitor> AgainAsync(WebApplication site, Visitor somebody)
    {
        var visitor = new Visitor(new Uri(site.Urls.First()), somebody.Login, somebody.Password);
        Assert.Equal("/", (await visitor.SignInAsync()).Headers.Location?.ToString());
        return visitor;
    }

    private Task<WebApplication> StartAsync() => StartAsync(Settings);

    private static async Task<WebApplication> StartAsync(SiteSettings settings)
    {
        var site = Hosting.Site.Build(settings);
        await site.StartAsync();
        return site;
    }
}
