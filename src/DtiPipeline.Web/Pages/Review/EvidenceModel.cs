using DtiPipeline.Core.People;
using DtiPipeline.Core.Review;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Review;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A file of evidence, for those who may see the value it stands behind. A browser saves it and never opens it on this site.</summary>
public sealed class EvidenceModel(UnitSheets sheets, EvidenceShelf shelf) : WorkPage
{
    public override Right? Needs => Right.SeeValues;

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, long id, CancellationToken cancellation)
    {
        if (await sheets.ReadAsync(Viewer, assessment, round, unit, cancellation) is not { } sheet)
            return NotFound();
        var evidence = sheet.Indicators.SelectMany(indicator => indicator.AllInputs).SelectMany(input => input.Figure.History).SelectMany(decision => decision.Evidence)
            .FirstOrDefault(one => one.Id == id && one.Kind == NewEvidence.File);
        if (evidence?.Sha256 is not { } sha256 || EvidenceType.Of(evidence.MediaType ?? "") is not { } type)
            return NotFound();
        return File(shelf.Open(sha256), type.MediaType, NameOf(evidence.Title, evidence.Id) + type.Extension);
    }

    internal static string NameOf(string title, long id)
    {
        var name = new string([.. title.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '.' or ',')]).Trim(' ', '.');
        return name.Length > 0 ? name : FormattableString.Invariant($"evidence-{id}");
    }
}
