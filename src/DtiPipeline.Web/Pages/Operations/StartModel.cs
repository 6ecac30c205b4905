using DtiPipeline.Core.Board;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Starting;
using DtiPipeline.Warehouse.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>Starting a run: first it is told what it will do.</summary>
public sealed class StartModel(IRunStarter starter, RunHistory history, DefinitionSet definitions) : WorkPage
{
    public override Right? Needs => Right.Collect;

    /// <summary>Only this source; null: all.</summary>
    public ConnectorDefinition? Source { get; private set; }

    public RunPlan Plan { get; private set; } = null!;

    /// <summary>How long such a run usually takes; null where there were too few.</summary>
    public TimeSpan? Usual { get; private set; }

    /// <summary>Why it was not started.</summary>
    public string? Message { get; private set; }

    public RunText Words => new(Language);

    public FindingText Findings => new(Language);

    public async Task<IActionResult> OnGetAsync(string? source, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(source) && !Choose(source))
            return NotFound();
        await ReadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? source, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(source) && !Choose(source))
            return NotFound();
        // A run that has begun goes on when the reader closes the page.
        if (await starter.StartAsync(Viewer.Login, cancellation, Chosen))
            return Redirect("/operations");
        Message = Say("Đang có một lượt chạy khác. Đợi lượt đó xong rồi thử lại; không nguồn nào bị hỏi hai lần.", "Another run is under way. Wait until it is done, then try again; no source is asked twice.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        await ReadAsync(cancellation);
        return Page();
    }

    private string[] Chosen => Source is null ? [] : [Source.Id];

    private bool Choose(string source)
    {
        Source = definitions.Connectors.FirstOrDefault(connector => connector.Id == source);
        return Source is not null;
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Plan = starter.Plan(Chosen);
        Usual = Source is null ? UsualPace.Median((await history.DurationsAsync(UsualPace.Runs, cancellation: cancellation))[RunStarter.Kind].Select(run => run.Took)) : null;
    }
}
