using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Appraising;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Web.Pages.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Results;

/// <summary>The result of a round: every version that was published, and for the council the next one in the making.</summary>
public sealed class ResultModel(ResultDesk desk, DefinitionSet definitions) : WorkPage
{
    public override Right? Needs => Right.SeeValues;

    public string Title { get; private set; } = "";

    public IReadOnlyList<PublicationRecord> Versions { get; private set; } = [];

    /// <summary>The version that is shown; null while nothing is published.</summary>
    public PublicationRecord? Shown { get; private set; }

    public PublishedResult? Result { get; private set; }

    /// <summary>What differs from the version before; none of the first.</summary>
    public ImmutableArray<ResultChange> Changes { get; private set; } = [];

    /// <summary>The next version, for those who appraise some unit.</summary>
    public ResultDraft? Draft { get; private set; }

    public ResultForm Form { get; private set; } = new();

    public ImmutableArray<string> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string assessment, string round, int? version, CancellationToken cancellation) =>
        await FindAsync(assessment, round, version, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string assessment, string round, [FromForm] ResultForm form, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, null, cancellation))
            return NotFound();
        if (Draft is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        var request = new ResultRequest(
            form.Seen ?? "", Clean(form.Number), ValueEntry.DayOf(form.Date ?? ""), Clean(form.Title), Clean(form.Reason),
            (form.Left ?? []).Zip(form.Why ?? []).DistinctBy(one => one.First).ToImmutableDictionary(one => one.First, one => Clean(one.Second)));
        var refusals = await desk.PublishAsync(Viewer, Draft, request, cancellation);
        if (refusals.IsEmpty)
            return Redirect($"/results/{assessment}/{round}");
        (Form, Errors) = (form, [.. refusals.Select(Text)]);
        await FindAsync(assessment, round, null, cancellation);
        Response.StatusCode = refusals.Contains(ResultRefusal.TooLate) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public string Points(decimal? points) => points is { } known ? LocalText.Fixed(known, Language) : "–";

    /// <summary>Units are ranked by another figure than their points.</summary>
    public static bool IsCompared(IEnumerable<ResultUnit> units) => units.Any(unit => unit.Comparable is { } figure && figure != unit.Final);

    /// <summary>Why a unit had no result, as it was typed, or said in the version before.</summary>
    public string WhyOf(ResultDraftUnit unit)
    {
        var typed = (Form.Left ?? []).Zip(Form.Why ?? []).FirstOrDefault(one => one.First == unit.Key).Second;
        return typed ?? unit.Published?.LeftOut ?? "";
    }

    private async Task<bool> FindAsync(string assessment, string round, int? version, CancellationToken cancellation)
    {
        Versions = await desk.VersionsAsync(Viewer, assessment, round, cancellation);
        Draft = await desk.DraftAsync(Viewer, assessment, round, cancellation);
        if (Versions.Count == 0 && Draft is null)
            return false;
        var known = definitions.Assessments.FirstOrDefault(one => one.Id == assessment);
        Title = $"{known?.Title ?? assessment} · {known?.Rounds.FirstOrDefault(one => one.Id == round)?.Title ?? round}";
        Shown = version is { } number ? Versions.FirstOrDefault(one => one.Version == number) : Versions is [.., { } last] ? last : null;
        if (version is not null && Shown is null)
            return false;
        if (Shown is null)
            return true;
        Result = PublishedForm.Read(Shown.Content);
        Changes = Versions.FirstOrDefault(one => one.Id == Shown.Replaces) is { } before ? [.. ResultChange.Between(PublishedForm.Read(before.Content), Result)] : [];
        return true;
    }

    private string Text(ResultRefusal refusal) => refusal switch
    {
        ResultRefusal.NotWhole => Say("Bạn chỉ thẩm định một phần các đơn vị của kỳ đánh giá, nên không công bố được.", "You appraise only some units of the assessment, so you cannot publish."),
        ResultRefusal.NothingNew => Say("Chưa có đơn vị nào thẩm định xong để công bố.", "No unit is appraised to the end and not yet published."),
        ResultRefusal.NumberMissing => Say($"Hãy ghi số, ký hiệu của quyết định (tối đa {ResultDesk.LongestNumber} ký tự).", $"Give the decision's number ({ResultDesk.LongestNumber} characters at most)."),
        ResultRefusal.DateMissing => Say("Hãy ghi ngày của quyết định dạng ngày/tháng/năm, ví dụ 31/12/2024.", "Give the decision's date as day/month/year, such as 31/12/2024."),
        ResultRefusal.DateAhead => Say("Ngày của quyết định không thể sau hôm nay.", "The decision cannot be of a day to come."),
        ResultRefusal.TitleMissing => Say($"Hãy ghi trích yếu của quyết định (tối đa {ResultDesk.LongestTitle} ký tự).", $"Say what the decision is about ({ResultDesk.LongestTitle} characters at most)."),
        ResultRefusal.ReasonMissing => Say("Bản đính chính phải ghi lý do, ít nhất vài từ.", "A correction says why, in a few words at least."),
        ResultRefusal.UnitsMissing => Say("Mỗi đơn vị chưa thẩm định xong phải ghi lý do không có kết quả, ví dụ “không nộp”.", "For each unit that is not appraised to the end, say why it has no result."),
        _ => Say("Đã có thay đổi từ khi bạn mở trang. Hãy xem lại bảng bên dưới rồi công bố.", "Something changed since you opened the page. Look at the table below, then publish."),
    };

    private static string Clean(string? text) => EvidenceIntake.Clean(text);
}
