using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>What the data stewards' pages have in common.</summary>
public abstract class StewardPage : WorkPage
{
    public bool MayDecide => Viewer.May(Right.DecideWords);

    /// <summary>As the person will stand in the crosswalk.</summary>
    protected string By => $"{Viewer.Name} ({Viewer.Login})";

    public FindingText Findings => new(Language);

    /// <summary>Why what was asked for was not done; null where it was, or nothing was asked.</summary>
    public string? Message { get; private set; }

    /// <summary>The same page with the reason instead of what was asked for.</summary>
    protected PageResult Refuse(int status, string message)
    {
        Message = message;
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>What is wrong with definition files, each with its place.</summary>
    protected string Errors(LoadedDefinitions loaded) => string.Join('\n', loaded.Findings.Where(finding => FindingCatalogue.Embedded.SeverityOf(finding.Code) == Severity.Error).Select(Findings.Render));

    /// <summary>A number of rows in words.</summary>
    public string Rows(long rows) => Say($"{LocalText.Number(rows, Language)} dòng", Plural.Of(rows, "row"));

    /// <summary>A value's cell or an indicator's status with its states in words: <c>1234 đã báo cáo</c>.</summary>
    public string Cell(string? cell) => cell is null ? "–" : string.Join(' ', cell.Split(' ').Select(part =>
        part == IndicatorScore.ScoredWord ? Say("đã chấm", part) : ValueStates.Words.TryGet(part, out var state) ? StateText.Of(state, Language) : part));

    public string State(WordState state) => state switch
    {
        WordState.Unmapped => Say("chưa khớp", "unmapped"),
        WordState.AutoMatched => Say("tự khớp", "matched by rule"),
        WordState.Matched => Say("người khớp", "matched by a person"),
        WordState.AutoNone => Say("tự bỏ, chờ xác nhận", "left out, to be confirmed"),
        _ => Say("đã xác nhận bỏ", "confirmed to mean nothing"),
    };
}
