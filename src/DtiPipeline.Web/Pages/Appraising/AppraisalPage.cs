using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Appraising;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Web.Pages.Review;

namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>A page about what a unit signed and what the council found on it.</summary>
public abstract class AppraisalPage(AppraisalSheets appraisals) : WorkPage
{
    public override Right? Needs => Right.Appraise;

    public AppraisalSheet Sheet { get; private set; } = null!;

    /// <summary>Address of the council's table for the unit.</summary>
    public string Table => $"/appraise/{Sheet.Unit.Assessment.Id}/{Sheet.Unit.Round.Id}/{Sheet.Unit.Standing.Unit}";

    /// <summary>Address of the unit's page.</summary>
    public string UnitAddress => $"/review/{Sheet.Unit.Assessment.Id}/{Sheet.Unit.Round.Id}/{Sheet.Unit.Standing.Unit}";

    /// <returns>False when there is no such unit, nobody has signed for it, or the reader may not see it.</returns>
    protected async Task<bool> FindAsync(string assessment, string round, string unit, CancellationToken cancellation)
    {
        if (await appraisals.ReadAsync(Viewer, assessment, round, unit, cancellation) is not { } sheet)
            return false;
        Sheet = sheet;
        return true;
    }

    public string Points(decimal? points) => points is { } known ? LocalText.Number(known, Language) : "–";

    public string StatusText(AppraisalStanding standing) => standing.Status switch
    {
        AppraisalStatus.Asked => Say($"chờ giải trình, hạn {LocalText.Date(standing.Due!.Value, Language)}", $"to be explained by {LocalText.Date(standing.Due!.Value, Language)}"),
        AppraisalStatus.Overdue => $"{standing.Status.Text(Language)} ({LocalText.Date(standing.Due!.Value, Language)})",
        _ => standing.Status.Text(Language),
    };

    /// <summary>Who did what, when.</summary>
    public string StepText(AppraisalRecord step)
    {
        var kind = AppraisalKinds.Words.TryGet(step.Kind, out var known) ? known.Text(Language) : step.Kind;
        var points = step.Points is { } given ? $" {LocalText.Number(given, Language)}" : "";
        var due = step.Due is { } day ? Say($", hạn {LocalText.Date(day, Language)}", $", by {LocalText.Date(day, Language)}") : "";
        return $"{step.WhoName} {kind}{points}{due}, {VietnamTime.Moment(step.At)}";
    }

    /// <summary>A figure as it was signed, in the document's words where it is an answer.</summary>
    public string ValueOf(AppraisedIndicator indicator, TraceLetter letter) => letter.Value is not { } value
        ? "–"
        : indicator.Now.All.FirstOrDefault(part => part.Inputs.Any(input => input.Element.Code == letter.Element))?.Indicator.Method.LabelOf(letter.Letter, value.Canonical) ?? ValueText.Of(value, Language);

    /// <summary>Where a file or link of evidence opens.</summary>
    public string AddressOf(EvidenceRecord evidence) => evidence.Address ?? $"{UnitAddress}/evidence/{evidence.Id.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The same of what came with an explanation.</summary>
    public string AddressOf(PaperRecord paper) => paper.Address ?? $"{UnitAddress}/paper/{paper.Id.ToString(CultureInfo.InvariantCulture)}";

    public string PaperText(EvidenceRecord evidence) => Named(Core.Text.PaperText.Of(evidence.Title, evidence.DocumentNumber, evidence.DocumentDate, Language), evidence.Address);

    public string PaperText(PaperRecord paper) => Named(Core.Text.PaperText.Of(paper.Title, paper.DocumentNumber, paper.DocumentDate, Language), paper.Address);

    protected static string Clean(string? text) => EvidenceIntake.Clean(text);

    protected ImmutableArray<string> Texts(IEnumerable<AppraisalRefusal> refusals) => [.. refusals.Select(refusal => refusal.Text(Language))];

    private string Named(string text, string? address) => text.Length > 0 ? text : address ?? Say("tệp", "file");
}
