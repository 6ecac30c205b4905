using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>What the data stewards' pages have in common.</summary>
public abstract class StewardPage : WorkPage
{
    public bool MayDecide => Viewer.May(Right.DecideWords);

    /// <summary>As the person will stand in the crosswalk.</summary>
    protected string By => $"{Viewer.Name} ({Viewer.Login})";

    public FindingText Findings => new(Language);

    /// <summary>A number of rows in words.</summary>
    public string Rows(long rows) => Say($"{LocalText.Number(rows, Language)} dòng", rows == 1 ? "1 row" : $"{LocalText.Number(rows, Language)} rows");

    public string State(WordState state) => state switch
    {
        WordState.Unmapped => Say("chưa khớp", "unmapped"),
        WordState.AutoMatched => Say("tự khớp", "matched by rule"),
        WordState.Matched => Say("người khớp", "matched by a person"),
        WordState.AutoNone => Say("tự bỏ, chờ xác nhận", "left out, to be confirmed"),
        _ => Say("đã xác nhận bỏ", "confirmed to mean nothing"),
    };
}
