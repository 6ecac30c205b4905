using DtiPipeline.Core.People;
using DtiPipeline.Core.Review;
using DtiPipeline.Pipeline.Appraising;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Review;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>A file that came with an explanation, for those who may see the indicator. A browser saves it and never opens it on this site.</summary>
public sealed class PaperModel(AppraisalSheets appraisals, EvidenceShelf shelf) : AppraisalPage(appraisals)
{
    public override Right? Needs => Right.SeeValues;

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, long id, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, cancellation))
            return NotFound();
        var paper = Sheet.Indicators.SelectMany(indicator => indicator.Steps).SelectMany(step => step.Papers).FirstOrDefault(one => one.Id == id && one.Kind == NewEvidence.File);
        return paper?.Sha256 is { } sha256 && EvidenceType.Of(paper.MediaType ?? "") is { } type
            ? File(shelf.Open(sha256), type.MediaType, Review.EvidenceModel.NameOf(paper.Title, paper.Id) + type.Extension)
            : NotFound();
    }
}
