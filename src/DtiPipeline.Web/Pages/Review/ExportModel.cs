using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Exporting;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A unit's sheet as a file. Who took it is on record.</summary>
public sealed class ExportModel(SheetExports exports, SiteSettings settings) : WorkPage
{
    public override Right? Needs => Right.SeeValues;

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, string form, CancellationToken cancellation)
    {
        if (!SheetForms.Words.TryGet(form, out var chosen)
            || await exports.ReadAsync(Viewer, assessment, round, unit, Language, Site, settings.Invented, cancellation) is not { } export)
            return NotFound();
        return File(await exports.WriteAsync(export, chosen, Viewer.Login, cancellation), chosen.MediaType(), $"{export.FileName}.{form}");
    }

    private string Site => $"{Request.Scheme}://{Request.Host}";
}
