using DtiPipeline.TestKit;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Pipeline.Starting;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DtiPipeline.Web.Tests.Operations;

/// <summary>Pages over nights of a test's own.</summary>
public sealed class BoardBench : IAsyncDisposable
{
    private readonly string _keys = Directory.CreateTempSubdirectory("dti-keys-").FullName;
    private WebApplication? _site;

    private BoardBench(NightBench night) => Night = night;

    public NightBench Night { get; }

    /// <summary>The day it is for the pages.</summary>
    public DateOnly Today { get; set; } = new(2025, 1, 2);

    public static async Task<BoardBench> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var bench = new BoardBench(await NightBench.StartAsync(kind));
        bench.Night.Given = Only(NightBench.Definitions);
        return bench;
    }

    /// <summary>An operator who has signed in to pages over what the nights have come to.</summary>
    public async Task<Visitor> OperatorAsync()
    {
        _site = Site.Build(new SiteSettings
        {
            Parts = Night.Parts(), Workspace = Workspace.Find(Repository.Root, "")!, Today = Today, Listen = "http://127.0.0.1:0", KeyFolder = _keys, EvidenceFolder = Path.Combine(_keys, "evidence"), Invented = true, SignInsAMinute = 10_000,
        });
        await _site.StartAsync();
        var password = await new Enrolment(Night.Database).AddAsync("vanhanh", "Vận Hành", [new Grant(Role.Operator)], "test", mustChange: false);
        var visitor = new Visitor(new Uri(_site.Urls.First()), "vanhanh", password!);
        await visitor.SignInAsync();
        return visitor;
    }

    /// <summary>Waits for the run that the pages started to end.</summary>
    /// <returns>Why it could not run; null where it did.</returns>
    public Task<Finding?> StartedRunAsync() => _site!.Services.GetRequiredService<IRunStarter>().Last!.Ending;

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        await Night.DisposeAsync();
        Directory.Delete(_keys, recursive: true);
    }

    /// <summary>One assessment is enough, and a test does not wait for a source as a night does.</summary>
    private static DefinitionSet Only(DefinitionSet all) => all with
    {
        Assessments = [all.Assessment("tuan-giao-2024")],
        Connectors = [.. all.Connectors.Select(connector => connector.Http is not { } http ? connector : connector with
        {
            Http = http with { PerTry = TimeSpan.FromMilliseconds(700), Total = TimeSpan.FromSeconds(5), RateLimit = null },
        })],
    };
}
