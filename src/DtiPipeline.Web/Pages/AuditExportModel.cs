using System.Globalization;
using System.Net.Mime;
using System.Text;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages;

/// <summary>What the filter leaves of the record as a file, in the order it was written. Who took it is on record before its first line is sent.</summary>
public sealed class AuditExportModel(AuditReader reader, AuditStore audit, SiteSettings settings) : WorkPage
{
    public override Right? Needs => Right.SeeAudit;

    public async Task<IActionResult> OnGetAsync([FromQuery] AuditQuery query, string? format, CancellationToken cancellation)
    {
        if (AuditExportFormat.Of(format ?? "") is not { } chosen || query.HasUnreadableDay)
            return StatusCode(StatusCodes.Status400BadRequest);
        await audit.RecordAsync(new AuditAct(Viewer.Login, "audit.exported", "audit", new Dictionary<string, string>(query.Asked) { ["format"] = chosen.Extension }), cancellation);
        // The entry of this very export is the last that can be in it: what others do while it is sent would make it grow without end.
        var last = (await audit.CheckpointAsync("audit", "audit.exported", cancellation))!;
        Response.ContentType = chosen.MediaType;
        Response.Headers.ContentDisposition = new ContentDisposition
        {
            FileName = string.Create(CultureInfo.InvariantCulture, $"so-ghi-{last.Number}.{chosen.Extension}"), DispositionType = DispositionTypeNames.Attachment,
        }.ToString();
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(chosen.WantsMark));
        await writer.WriteAsync(chosen.Head(settings.Invented));
        await foreach (var entry in reader.ReadAsync(query.Filter, last.Number, cancellation))
            await writer.WriteAsync(chosen.Line(entry, settings.Invented));
        return new EmptyResult();
    }
}
