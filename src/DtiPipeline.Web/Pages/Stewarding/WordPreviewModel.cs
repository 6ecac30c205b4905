using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Previewing;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>Starting the preview of one decision about a word; nothing is written.</summary>
public sealed class WordPreviewModel(StewardDesk desk, PreviewDesk previews, SiteSettings settings) : StewardPage
{
    public override Right? Needs => Right.SeeDefinitions;

    public IActionResult OnGet() => Redirect("/stewarding/preview");

    public IActionResult OnPost(WordForm form)
    {
        if (AcceptModel.Problem(form, desk, this) is { } problem && !form.LacksReason)
            return Refuse(StatusCodes.Status422UnprocessableEntity, problem);
        if (DefinitionLoader.Load(desk.Read()).Set is not { } before)
            return Refuse(StatusCodes.Status409Conflict, Say("Tệp định nghĩa đang có lỗi; sửa xong rồi xem trước.", "The definition files have errors; mend them first."));
        var edit = desk.Try(form.Decision!, By);
        if (edit.Loaded.Set is not { } edited)
            return Refuse(StatusCodes.Status422UnprocessableEntity, Errors(edit.Loaded));
        return previews.Start(Viewer.Login, before, edited, [edit.Path], form.Decision, new PreviewRequest(settings.Today ?? VietnamTime.Today(settings.Time)))
            ? Redirect("/stewarding/preview")
            : Refuse(StatusCodes.Status409Conflict, Say("Đang có một bản xem trước khác. Đợi bản đó xong rồi thử lại.", "Another preview is under way. Wait until it is done, then try again."));
    }
}
