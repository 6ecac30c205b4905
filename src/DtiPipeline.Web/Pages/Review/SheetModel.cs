using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Exporting;
using DtiPipeline.Pipeline.Submitting;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Submitting;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A unit's sheet for paper, laid out as offices write to one another. It is a Vietnamese paper, whatever language the pages are read in.</summary>
public sealed class SheetModel(SheetExports exports, SubmissionReader submissions, AuditStore audit, SiteSettings settings) : WorkPage
{
    // What a paper of a hand's width of columns has room for: the document's own number, name and maximum, and what the unit says.
    private static readonly ImmutableArray<AppendixContent> OnPaper =
    [
        AppendixContent.Number, AppendixContent.NumberInPillar, AppendixContent.Name, AppendixContent.MaxPoints, AppendixContent.Values, AppendixContent.Points, AppendixContent.Evidence,
    ];

    public override Right? Needs => Right.SeeValues;

    public ExportedSheet Export { get; private set; } = null!;

    public AppendixTable Table { get; private set; } = null!;

    public OfficeName Office { get; private set; } = null!;

    public SheetSeal? Seal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, CancellationToken cancellation)
    {
        if (await exports.ReadAsync(Viewer, assessment, round, unit, Core.Diagnostics.Language.Vi, "", settings.Invented, cancellation) is not { } export)
            return NotFound();
        Export = export;
        Table = AppendixTable.Of(export, [.. export.Layout.WithResult().Where(column => OnPaper.Contains(column.Content)).OrderBy(column => OnPaper.IndexOf(column.Content))]);
        Office = OfficeName.Of(export.Sheet.Standing.UnitName, export.Sheet.Set.Level);
        if (!IsPart && await submissions.ReadAsync(Viewer, export.Sheet, cancellation) is { Signature: { } signature, Standing: { } standing })
            Seal = new SheetSeal(signature, standing, await audit.CheckpointAsync(export.Sheet.Place.UnitSubject, SignatureStore.Action, cancellation));
        return Page();
    }

    public SheetFoot Foot => new(Export, Office, Seal);

    /// <summary>Only a part of the sheet is the reader's to see; a paper must not look like the whole.</summary>
    public bool IsPart => Export.Sheet.Indicators.Count() < Export.Sheet.Set.Indicators.Count();

    public string PaperAddress => Request.Path;

    /// <summary>The unit's own page.</summary>
    public string BackAddress => $"/review/{Export.Sheet.Assessment.Id}/{Export.Sheet.Round.Id}/{Export.Sheet.Standing.Unit}";

    /// <summary>How a cell stands in its column.</summary>
    public static string ClassOf(AppendixColumn column) => column.Content switch
    {
        AppendixContent.Number or AppendixContent.NumberInPillar => "no",
        AppendixContent.MaxPoints or AppendixContent.Points => "n",
        AppendixContent.Values => "values",
        AppendixContent.Evidence => "papers",
        _ => "name",
    };
}
