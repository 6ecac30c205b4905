using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Review;
using DtiPipeline.Pipeline.Appraising;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>One indicator before the council: what was signed, what stands behind it, what was found; and the forms for the next step.</summary>
public sealed class OneModel(AppraisalSheets appraisals, AppraisalDesk desk) : AppraisalPage(appraisals)
{
    public AppraisedIndicator Indicator { get; private set; } = null!;

    /// <summary>What was typed; empty when the page is opened.</summary>
    public AppraisalForm Form { get; private set; } = new();

    public ImmutableArray<string> Errors { get; private set; } = [];

    /// <summary>Somebody did something on the indicator, or the unit signed again, after the form was opened.</summary>
    public bool IsTooLate { get; private set; }

    public string Here => $"{Table}/{Indicator.Code}";

    /// <summary>The next indicator on which there is something to do; null where all is done.</summary>
    public AppraisedIndicator? Next => Sheet.NextAfter(Indicator.Code);

    /// <summary>The council may conclude or ask now: the unit's time to explain is not running.</summary>
    public bool MayConclude => Sheet.IsOpen && Indicator.Standing.Status != AppraisalStatus.Asked;

    public bool MayWithdraw => Sheet.IsOpen && Indicator.LastKind is AppraisalKind.Accept or AppraisalKind.Adjust or AppraisalKind.Ask;

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, string indicator, CancellationToken cancellation) =>
        await FindAsync(assessment, round, unit, indicator, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string assessment, string round, string unit, string indicator, [FromForm] AppraisalForm form, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, indicator, cancellation) || !AppraisalKinds.Words.TryGet(form.Kind ?? "", out var kind) || kind == AppraisalKind.Answer)
            return NotFound();
        var answer = await desk.AppraiseAsync(Viewer, Sheet, Indicator, RequestOf(kind, form), cancellation);
        if (answer.Id is not null)
        {
            // On to the next: seventy indicators of seventeen units are gone through one after the other. What was taken back is stayed with.
            await FindAsync(assessment, round, unit, indicator, cancellation);
            return Redirect(kind == AppraisalKind.Withdraw ? Here : Next is { } next ? $"{Table}/{next.Code}" : Table);
        }
        (Form, IsTooLate, Errors) = (form, answer.IsTooLate, Texts(answer.Refusals));
        await FindAsync(assessment, round, unit, indicator, cancellation);
        Response.StatusCode = IsTooLate ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>True for the form that was sent and not taken: it stands open with what was typed.</summary>
    public bool WasSent(AppraisalKind kind) => Form.Kind == kind.Word();

    private AppraisalRequest RequestOf(AppraisalKind kind, AppraisalForm form)
    {
        var typed = Clean(form.Points);
        var points = ValueEntry.NumberOf(typed, Sheet.Unit.Set.Published.Places, Language);
        return new AppraisalRequest(kind, form.Signature, form.Seen)
        {
            Points = points, ArePointsUnreadable = points is null && typed.Length > 0, Reason = Clean(form.Reason), Due = ValueEntry.DayOf(form.Due ?? ""), Evidence = [.. (form.Evidence ?? []).Distinct()],
        };
    }

    private async Task<bool> FindAsync(string assessment, string round, string unit, string indicator, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, cancellation) || !Sheet.MayAppraise || Sheet.Find(indicator) is not { } found)
            return false;
        Indicator = found;
        return true;
    }
}
