using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Explaining;
using DtiPipeline.Pipeline.Reviewing;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>Where one indicator's figures come from: streams, rows, files, cells.</summary>
public sealed class OriginModel(UnitSheets sheets, ScoreExplainer explainer, DefinitionSet definitions) : WorkPage
{
    public const int RowsAPage = 20;

    public override Right? Needs => Right.SeeValues;

    public UnitSheet Sheet { get; private set; } = null!;

    public SheetIndicator Indicator { get; private set; } = null!;

    public ImmutableArray<ExplainedInput> Origins { get; private set; } = [];

    /// <summary>Page of the rows, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    public string Back => $"/review/{Sheet.Assessment.Id}/{Sheet.Round.Id}/{Sheet.Standing.Unit}#i-{Indicator.Code}";

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, string indicator, int? p, CancellationToken cancellation)
    {
        if (await sheets.ReadAsync(Viewer, assessment, round, unit, cancellation) is not { } sheet
            || sheet.Indicators.SelectMany(one => one.Children.Prepend(one)).FirstOrDefault(one => one.Code == indicator) is not { } found)
            return NotFound();
        (Sheet, Indicator, PageNumber) = (sheet, found, Math.Max(1, p ?? 1));
        Origins = await explainer.OriginsAsync(sheet.Assessment, sheet.Round, sheet.Standing.CutDate, unit, found.Indicator, RowsAPage, (PageNumber - 1) * RowsAPage, cancellation);
        return Page();
    }

    public string ValueOf(string letter)
    {
        var input = Indicator.Inputs.First(input => input.Input.Letter == letter);
        var state = StateText.Of(input.Value.State, Language);
        return input.Value.Value is { } value ? $"{Indicator.Indicator.Method.LabelOf(letter, value.Canonical) ?? ValueText.Of(value, Language)} ({state})" : state;
    }

    public string ElementText(string code) => definitions.Element(code) is { } element ? $"{element.Name}: {element.Definition}" : code;

    public string StreamTitle(string connector, string stream) =>
        definitions.Connectors.FirstOrDefault(one => one.Id == connector) is { } known ? $"{known.Title} – {known.Streams.FirstOrDefault(one => one.Id == stream)?.Title ?? stream}" : $"{connector}/{stream}";

    public string Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LocalText.Date(day, Language) : text;
}
