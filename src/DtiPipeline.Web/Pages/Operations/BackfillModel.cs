using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Warehouse.Scheduling;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>Asking the sources again for a past period: first it is told what that comes to.</summary>
public sealed class BackfillModel(ScheduleStore store, DefinitionSet definitions, ScheduleSettings schedule, SiteSettings settings) : WorkPage
{
    public override Right? Needs => Right.Collect;

    /// <summary>First day as it was typed.</summary>
    public string From { get; private set; } = "";

    /// <summary>Last day as it was typed.</summary>
    public string To { get; private set; } = "";

    /// <summary>The source that was chosen; empty: all.</summary>
    public string Source { get; private set; } = "";

    public string? Message { get; private set; }

    /// <summary>What it comes to; empty before the days are known.</summary>
    public ImmutableArray<ScheduleEntry> Pieces { get; private set; } = [];

    /// <summary>Sources that can be asked for days.</summary>
    public IEnumerable<ConnectorDefinition> Sources => new Timetable(definitions, schedule).Connectors.Where(connector => connector.Streams.Any(BackfillPlanner.HasDays));

    public string TitleOf(string connector) => definitions.Connector(connector).Title;

    public IActionResult OnGet(string? from, string? to, string? source) =>
        !MayEverywhere(Right.Collect) ? StatusCode(StatusCodes.Status403Forbidden) : Read(from, to, source) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? from, string? to, string? source, CancellationToken cancellation)
    {
        if (!MayEverywhere(Right.Collect))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!Read(from, to, source))
            return NotFound();
        if (Pieces.IsEmpty)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await store.AddBackfillAsync(Pieces, Viewer.Login, cancellation);
        return Redirect("/operations/schedule");
    }

    private bool Read(string? from, string? to, string? source)
    {
        (From, To, Source) = (from?.Trim() ?? "", to?.Trim() ?? "", source ?? "");
        if (Source.Length > 0 && Sources.All(connector => connector.Id != Source))
            return false;
        if (From.Length == 0 && To.Length == 0)
            return true;
        if (ValueEntry.DayOf(From) is not { } first || ValueEntry.DayOf(To) is not { } last || first > last)
        {
            Message = Say("Cần ngày đầu và ngày cuối, viết như 31/12/2024, ngày đầu không sau ngày cuối.", "Both days are needed, written as 31/12/2024, the first not after the last.");
            return true;
        }
        Pieces = BackfillPlanner.Pieces(definitions, schedule, new Window(first, last), VietnamTime.DayOf(settings.Now), settings.Now, Source.Length == 0 ? [] : [Source], []);
        Message = Pieces.IsEmpty ? Say("Không có gì để làm: không nguồn nào trả lời theo ngày, cũng không đợt nào nằm trọn trong khoảng đó.", "Nothing to do: no source answers for days, and no round lies wholly in the period.") : null;
        return true;
    }
}
