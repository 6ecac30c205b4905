using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Uploading;
using DtiPipeline.Warehouse.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Uploads;

/// <summary>Importing a file that was tried.</summary>
public sealed class ImportModel(UploadDesk desk, DefinitionSet definitions, IDataProtectionProvider protection) : WorkPage
{
    public override Right? Needs => Right.Collect;

    public string Title => Summary is null ? Say("Chưa nạp được", "Not imported") : Say("Đã nạp", "Imported");

    public string? Message { get; private set; }

    /// <summary>What the run did; null when there was none.</summary>
    public RunSummary? Summary { get; private set; }

    public IReadOnlyList<ToldFinding> Findings { get; private set; } = [];

    public IActionResult OnGet() => Redirect("/upload");

    public async Task<IActionResult> OnPostAsync(string? ticket)
    {
        if (UploadTicket.Open(protection, ticket, Viewer.Login) is not { } tried
            || definitions.Connectors.FirstOrDefault(one => one.Id == tried.Connector) is not { } connector
            || connector.Streams.FirstOrDefault(one => one.Id == tried.Stream) is not { } stream)
        {
            Message = Say("Lần đọc thử đã quá một giờ hoặc không phải của bạn. Hãy đọc thử lại tệp.", "The trial is older than an hour, or not yours. Try the file again.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var text = new FindingText(Language);
        try
        {
            // A run that has begun goes on when the reader closes the page.
            Summary = await desk.ImportAsync(connector, stream, tried.Name, tried.Sha256, Viewer.Login, CancellationToken.None);
            Findings = [.. Summary.Findings.Select(finding => new ToldFinding(text.Word(finding).Severity, text.Render(finding))).OrderByDescending(finding => finding.Severity)];
        }
        catch (DeliveryFault fault)
        {
            Message = text.Render(fault.Finding);
        }
        catch (WarehouseFault fault)
        {
            Message = text.Render(fault.Finding);
        }
        if (Message is not null)
            Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
