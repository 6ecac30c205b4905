using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Review;
using DtiPipeline.Pipeline.Appraising;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Web.Pages.Review;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>What the council asked the unit about an indicator, and where its officers explain.</summary>
[RequestSizeLimit(EvidenceIntake.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = EvidenceIntake.LargestForm)]
public sealed class ExplainModel(AppraisalSheets appraisals, AppraisalDesk desk, EvidenceShelf shelf, IDataProtectionProvider protection) : AppraisalPage(appraisals)
{
    public override Right? Needs => Right.SeeValues;

    public AppraisedIndicator Indicator { get; private set; } = null!;

    public ExplainForm Form { get; private set; } = new();

    public ImmutableArray<string> Errors { get; private set; } = [];

    public bool IsTooLate { get; private set; }

    /// <summary>The sealed ticket of a file that need not be sent again; null where there is none.</summary>
    public (string Name, string Sealed)? Kept { get; private set; }

    public bool MayExplain => Sheet.IsOpen && Indicator.LastKind == AppraisalKind.Ask && AppraisalDesk.May(Sheet, Indicator, AppraisalKind.Answer);

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, string indicator, CancellationToken cancellation) =>
        await FindAsync(assessment, round, unit, indicator, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string assessment, string round, string unit, string indicator, [FromForm] ExplainForm form, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, indicator, cancellation))
            return NotFound();
        if (!AppraisalDesk.May(Sheet, Indicator, AppraisalKind.Answer) || !Viewer.May(Right.ChangeValues))
            return StatusCode(StatusCodes.Status403Forbidden);
        var intake = new EvidenceIntake(shelf, protection, Viewer.Login);
        var unreadable = ImmutableArray.CreateBuilder<DecisionRefusal>();
        var papers = await intake.ReadAsync(form, unreadable, cancellation);
        var request = new AppraisalRequest(AppraisalKind.Answer, form.Signature, form.Seen) { Reason = Clean(form.Reason), Papers = papers };
        var answer = unreadable.Count > 0 ? null : await desk.AppraiseAsync(Viewer, Sheet, Indicator, request, cancellation);
        if (answer?.Id is not null)
            return Redirect($"{UnitAddress}/{Indicator.Code}/explain");
        Form = form;
        IsTooLate = answer is { IsTooLate: true };
        Errors = [.. unreadable.Select(refusal => refusal.Text(Language)), .. Texts(answer?.Refusals ?? [])];
        Kept = intake.Kept is { } kept ? (kept.Name, kept.Seal(protection)) : null;
        await FindAsync(assessment, round, unit, indicator, cancellation);
        Response.StatusCode = IsTooLate ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> FindAsync(string assessment, string round, string unit, string indicator, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, cancellation) || Sheet.Find(indicator) is not { } found)
            return false;
        Indicator = found;
        return true;
    }
}
