using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Pipeline.Reviewing;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>Where a unit loses points, and the cheapest next steps.</summary>
public sealed class GainModel(UnitSheets sheets, DefinitionSet definitions) : WorkPage
{
    public override Right? Needs => Right.SeeValues;

    public UnitSheet Sheet { get; private set; } = null!;

    public UnitGains Gains { get; private set; } = null!;

    /// <summary>Indicators that gain by a single change and that the reader may see, the greatest single gain first.</summary>
    public IReadOnlyList<IndicatorGains> Shown { get; private set; } = [];

    public string Back => $"/review/{Sheet.Assessment.Id}/{Sheet.Round.Id}/{Sheet.Standing.Unit}";

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, CancellationToken cancellation)
    {
        if (await sheets.ReadAsync(Viewer, assessment, round, unit, cancellation) is not { } sheet)
            return NotFound();
        Sheet = sheet;
        var seen = sheet.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator)).Select(indicator => indicator.Code).ToHashSet();
        var gains = GainFinder.Find(sheet.Set, sheet.Values, unit, definitions.ReferenceValues, sheet.Standing.CutDate, definitions.Element);
        Gains = gains with { Missing = [.. gains.Missing.Where(missing => seen.Contains(missing.Code))] };
        Shown =
        [
            .. gains.Indicators.Where(indicator => seen.Contains(indicator.Code) && !indicator.Gains.IsEmpty)
                .OrderByDescending(indicator => indicator.Gains.Max(gain => gain.Points)),
        ];
        return Page();
    }
}
