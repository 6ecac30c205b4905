using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Pipeline.Appraising;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>Accepting all indicators that nothing speaks against: first they are shown, then a person decides.</summary>
public sealed class AcceptModel(AppraisalSheets appraisals, AppraisalDesk desk) : AppraisalPage(appraisals)
{
    public ImmutableArray<AppraisedIndicator> Quiet => [.. Sheet.Quiet];

    /// <summary>How many were accepted and how many left out; null before.</summary>
    public (int Done, int LeftOut)? Result { get; private set; }

    public string? Message { get; private set; }

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, CancellationToken cancellation) =>
        await FindAsync(assessment, round, unit, cancellation) && Sheet.MayAppraise ? Page() : NotFound();

    /// <param name="seen">Each as <c>code=part hash</c>.</param>
    public async Task<IActionResult> OnPostAsync(string assessment, string round, string unit, [FromForm] string[]? seen, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, cancellation) || !Sheet.MayAppraise)
            return NotFound();
        if (!Sheet.IsOpen)
        {
            Message = AppraisalRefusal.NotOpen.Text(Language);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var wanted = (seen ?? []).Select(one => one.Split('=', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1])).Distinct().ToList();
        var done = await desk.AcceptAsync(Viewer, Sheet, wanted, cancellation);
        if (done == wanted.Count)
            return Redirect(Table);
        Result = (done, wanted.Count - done);
        await FindAsync(assessment, round, unit, cancellation);
        return Page();
    }
}
