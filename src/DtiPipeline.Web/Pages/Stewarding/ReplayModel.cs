using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Starting;
using DtiPipeline.Pipeline.Stewarding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>Reading and counting again what one cause held up, the way <c>dti rejects replay</c> does.</summary>
public sealed class ReplayModel(StewardDesk desk, WorkList work, IRunStarter starter) : StewardPage
{
    public override Right? Needs => Right.DecideWords;

    public IActionResult OnGet() => Redirect("/stewarding");

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken cancellation)
    {
        var group = (await work.ReadAsync(cancellation)).Where(item => item.Code == code).ToList();
        if (group.Count == 0)
            return Refuse(StatusCodes.Status422UnprocessableEntity, Say("Lần đếm gần nhất không để lại gì thuộc nhóm này.", "The last counting left nothing of this group."));
        if (DefinitionLoader.Load(desk.Read()).Set is not { } definitions)
            return Refuse(StatusCodes.Status409Conflict, Say("Tệp định nghĩa đang có lỗi; sửa xong rồi đếm lại.", "The definition files have errors; mend them, then count again."));
        // A run that has begun goes on when the reader closes the page.
        return await starter.ReplayAsync(Viewer.Login, definitions, code!, group, cancellation)
            ? Redirect("/stewarding")
            : Refuse(StatusCodes.Status409Conflict, Say("Đang có một lượt chạy khác. Đợi lượt đó xong rồi thử lại.", "Another run is under way. Wait until it is done, then try again."));
    }
}
