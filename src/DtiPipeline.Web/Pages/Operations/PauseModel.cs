using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Warehouse.Scheduling;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>Keeping the schedule away from a source for some days, or letting it ask again. A source serves every unit, so this is for those who keep the whole system.</summary>
public sealed class PauseModel(PauseStore pauses, DefinitionSet definitions, ScheduleSettings schedule, SiteSettings settings) : WorkPage
{
    public override Right? Needs => Right.Collect;

    public ConnectorDefinition Source { get; private set; } = null!;

    /// <summary>The pause that holds; null where there is none.</summary>
    public SourcePause? Pause { get; private set; }

    /// <summary>When it would be asked next; null where it is asked only by people.</summary>
    public DateTimeOffset? Next { get; private set; }

    public string Until { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>What is wrong with what was sent.</summary>
    public Finding? Wrong { get; private set; }

    public FindingText Findings => new(Language);

    private DateOnly Today => VietnamTime.DayOf(settings.Now);

    public async Task<IActionResult> OnGetAsync(string? source, CancellationToken cancellation) =>
        !MayEverywhere(Right.Collect) ? StatusCode(StatusCodes.Status403Forbidden) : await FindAsync(source, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? source, string? until, string? reason, CancellationToken cancellation)
    {
        if (!MayEverywhere(Right.Collect))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!await FindAsync(source, cancellation))
            return NotFound();
        (Until, Reason) = (until ?? "", reason?.Trim() ?? "");
        var day = ValueEntry.DayOf(Until);
        Wrong = PauseRules.Check(day, Reason, Today);
        if (Wrong is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await pauses.PauseAsync(Source.Id, day!.Value, Reason, Viewer.Login, cancellation);
        return Redirect("/operations/schedule");
    }

    public async Task<IActionResult> OnPostResumeAsync(string? source, CancellationToken cancellation)
    {
        if (!MayEverywhere(Right.Collect))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!await FindAsync(source, cancellation))
            return NotFound();
        // Pressed twice, or by two people: it is asked again either way.
        if (Pause is not null)
            await pauses.ResumeAsync(Source.Id, Viewer.Login, cancellation);
        return Redirect("/operations/schedule");
    }

    private async Task<bool> FindAsync(string? source, CancellationToken cancellation)
    {
        var timetable = new Timetable(definitions, schedule);
        if (timetable.Connectors.FirstOrDefault(connector => connector.Id == source) is not { } found)
            return false;
        Source = found;
        Pause = (await pauses.CurrentAsync(Today, cancellation)).GetValueOrDefault(found.Id);
        Next = timetable.Next(found, settings.Now);
        return true;
    }
}
