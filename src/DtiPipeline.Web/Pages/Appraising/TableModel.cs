using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Pipeline.Appraising;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>The council's table for one unit: all indicators of what it signed, those that want a look first.</summary>
public sealed class TableModel(AppraisalSheets appraisals, AppraisalDesk desk) : AppraisalPage(appraisals)
{
    /// <summary>Why a step was not taken; null: none was tried.</summary>
    public string? Message { get; private set; }

    /// <summary>What was typed as its reason.</summary>
    public string Typed { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, CancellationToken cancellation) =>
        await FindAsync(assessment, round, unit, cancellation) && Sheet.MayAppraise ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string assessment, string round, string unit, [FromForm] string? move, [FromForm] string? reason, [FromForm] long? seen, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, cancellation) || !Sheet.MayAppraise)
            return NotFound();
        Typed = Clean(reason);
        // A step that is no longer offered was taken by somebody else.
        var refusal = Sheet.Moves.FirstOrDefault(one => one.Id == move) is { } offered
            ? await desk.MoveAsync(Viewer, Sheet, offered, Typed, seen, cancellation)
            : CouncilMoveRefusal.TooLate;
        if (refusal is null)
            return Redirect(Table);
        Message = refusal switch
        {
            CouncilMoveRefusal.NotFound => Say("Còn chỉ tiêu chưa có kết luận, nên chưa kết thúc thẩm định được.", "Some indicators have no finding yet, so the appraisal cannot be finished."),
            CouncilMoveRefusal.ReasonMissing => Say("Hãy ghi lý do, ít nhất vài từ.", "Say why, in a few words at least."),
            _ => Say("Phiếu đã sang bước khác từ khi bạn mở trang. Hãy xem lại trạng thái bên dưới.", "The unit has moved on since you opened the page. Look at its state below."),
        };
        Response.StatusCode = refusal == CouncilMoveRefusal.TooLate ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        await FindAsync(assessment, round, unit, cancellation);
        return Page();
    }

    public static bool NeedsReason(ProcessMove move) => AppraisalDesk.NeedsReason(move);

    public bool IsReady(ProcessMove move) => AppraisalDesk.IsReady(Sheet, move);

    /// <summary>What there is to look at, in a few words.</summary>
    public IEnumerable<(string Text, bool IsGrave)> MarksOf(AppraisedIndicator indicator)
    {
        if (indicator.Standing.MissedDay && !indicator.IsWaiting)
            yield return (Core.Appraising.AppraisalStatuses.MissedDay(Language), true);
        if (indicator.HasMoved)
            yield return (Say("số liệu nay khác lúc ký", "figures differ from those signed"), true);
        if (!indicator.Flags.IsEmpty)
            yield return (Say($"{indicator.Flags.Length} dấu hiệu", $"{indicator.Flags.Length} flags"), false);
        if (indicator.IsCorrected)
            yield return (Say("đơn vị đã sửa số", "corrected by the unit"), false);
        if (indicator.Evidence.Count() is > 0 and var papers)
            yield return (Say($"{papers} minh chứng", $"{papers} papers"), false);
    }
}
