using System.Text;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Records;
using DtiPipeline.Pipeline.Uploading;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Uploads;

/// <summary>Bringing a file: first it is only read.</summary>
[RequestSizeLimit(LargestFile), RequestFormLimits(MultipartBodyLengthLimit = LargestFile)]
public sealed class UploadModel(UploadDesk desk, DefinitionSet definitions, SiteSettings settings, IDataProtectionProvider protection) : WorkPage
{
    /// <summary>How many findings are shown of one file.</summary>
    public const int MostFindings = 20;

    /// <summary>Bytes; a report of a whole province has a few million.</summary>
    private const long LargestFile = 64L * 1024 * 1024;

    public override Right? Needs => Right.TryFiles;

    /// <summary>True where the reader may also import what was tried.</summary>
    public bool MayImport => Viewer.May(Right.Collect);

    /// <summary>Sources that take files.</summary>
    public IEnumerable<ConnectorDefinition> Sources => definitions.Connectors
        .Where(connector => connector.Inbox is not null && (settings.Invented || !connector.Invented) && connector.Streams.Any(stream => stream.Files is not null));

    /// <summary>The stream chosen, as <c>connector/stream</c>.</summary>
    public string Chosen { get; private set; } = "";

    /// <summary>Why the file could not even be tried.</summary>
    public string? Message { get; private set; }

    public FileTrial? Trial { get; private set; }

    public IReadOnlyList<ToldFinding> Findings { get; private set; } = [];

    /// <summary>Names of the stream's fields.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    /// <summary>Lets the person import what was tried.</summary>
    public string Ticket { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync(string? stream, IFormFile? file, CancellationToken cancellation)
    {
        Chosen = stream ?? "";
        var connector = Sources.FirstOrDefault(one => Chosen.StartsWith(one.Id + "/", StringComparison.Ordinal));
        var chosen = connector?.Streams.FirstOrDefault(one => $"{connector.Id}/{one.Id}" == Chosen);
        if (connector is null || chosen is null || file is null)
        {
            Message = Say("Hãy chọn nguồn và tệp.", "Choose a source and a file.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        // Some systems store letters and their marks apart; inboxes and patterns do not.
        var name = file.FileName.Normalize(NormalizationForm.FormC);
        try
        {
            await using var bytes = file.OpenReadStream();
            Trial = await desk.TryAsync(connector, chosen, name, bytes, Viewer.Login, cancellation);
        }
        catch (DeliveryFault fault)
        {
            Message = new FindingText(Language).Render(fault.Finding);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var text = new FindingText(Language);
        Findings = [.. Trial.Findings.Select(finding => new ToldFinding(text.Word(finding).Severity, text.Render(finding)))];
        Fields = [.. chosen.Fields.Select(field => field.From)];
        Ticket = new UploadTicket(connector.Id, chosen.Id, name, Trial.Sha256, Viewer.Login).Seal(protection);
        return Page();
    }

    /// <summary>For whom a row would be counted.</summary>
    public string UnitText(TriedRow row) => row.Unit is { } key && Trial!.Units.FirstOrDefault(unit => (unit.Code, unit.Word) == key) is { } unit ? UnitText(unit) : "–";

    public string UnitText(TriedUnit unit) => unit switch
    {
        { Meaning: { } code } => $"{unit.Name} ({code})",
        { State: WordState.ConfirmedNone } => Say("bỏ, đã xác nhận", "left out, confirmed"),
        { State: WordState.AutoNone } => Say("bỏ, chờ người xác nhận", "left out, to be confirmed"),
        _ => Say("chưa khớp, chưa tính cho ai", "not matched, counts for nobody yet"),
    };

    public string DropText(DropReason reason) => reason switch
    {
        DropReason.Blank => Say("Dòng trống", "Blank rows"),
        DropReason.Section => Say("Dòng tiêu đề mục", "Section headings"),
        DropReason.Total => Say("Dòng cộng", "Totals"),
        DropReason.Subtotal => Say("Dòng cộng mục", "Subtotals"),
        DropReason.Footnote => Say("Chú thích", "Footnotes"),
        DropReason.RepeatedHeader => Say("Tiêu đề lặp lại", "Repeated headers"),
        _ => Say("Dòng lặp", "Repeated rows"),
    };
}
