using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Appraising;
using DtiPipeline.Pipeline.Explaining;
using DtiPipeline.Pipeline.Reviewing;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>One indicator: what people decided on its figures, and where they come from: streams, rows, files, cells.</summary>
public sealed class OriginModel(UnitSheets sheets, DecisionDesk desk, QuestionDesk questions, ScoreExplainer explainer, RowViews views, AppraisalSheets appraisals, DefinitionSet definitions) : IndicatorPage(sheets, desk, questions)
{
    public const int RowsAPage = 20;

    public ImmutableArray<ExplainedInput> Origins { get; private set; } = [];

    /// <summary>What the council asked or found on the indicator; null where it has done nothing on it.</summary>
    public AppraisedIndicator? Appraised { get; private set; }

    /// <summary>Page of the rows, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, string indicator, int? p, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, indicator, cancellation))
            return NotFound();
        Appraised = (await appraisals.OfAsync(Viewer, Sheet, cancellation))?.Find(indicator) is { Steps.IsEmpty: false } found ? found : null;
        PageNumber = Math.Max(1, p ?? 1);
        Origins = await explainer.OriginsAsync(Sheet.Assessment, Sheet.Round, Sheet.Standing.CutDate, unit, Indicator.Indicator, RowsAPage, (PageNumber - 1) * RowsAPage, cancellation);
        await views.NoteAsync(Viewer.Login, assessment, round, unit, Indicator.Code, Origins, cancellation);
        return Page();
    }

    public string ElementText(string code) => definitions.Element(code) is { } element ? $"{element.Name}: {element.Definition}" : code;

    public string StreamTitle(string connector, string stream) =>
        definitions.Connectors.FirstOrDefault(one => one.Id == connector) is { } known ? $"{known.Title} – {known.Streams.FirstOrDefault(one => one.Id == stream)?.Title ?? stream}" : $"{connector}/{stream}";

    public string Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LocalText.Date(day, Language) : text;
}
