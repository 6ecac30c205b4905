using System.Collections.Immutable;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>Confirming all values that nothing speaks against: first they are shown, then a person decides.</summary>
public sealed class ConfirmModel(UnitSheets sheets, DecisionDesk desk) : WorkPage
{
    public override Right? Needs => Right.ChangeValues;

    public UnitSheet Sheet { get; private set; } = null!;

    public ImmutableArray<(SheetIndicator Indicator, SheetInput Input)> Untouched { get; private set; } = [];

    public bool IsOpen => desk.IsOpen(Sheet);

    /// <summary>Why nothing can be confirmed, where nothing can.</summary>
    public string ClosedText => LockText.Of(Sheet, desk.LockOf(Sheet, ""), "", Language);

    /// <summary>What came of it; null before.</summary>
    public Confirmed? Done { get; private set; }

    /// <summary>How many were left out since they are no longer as they were on the page.</summary>
    public int LeftOut { get; private set; }

    public string Back => $"/review/{Sheet.Assessment.Id}/{Sheet.Round.Id}/{Sheet.Standing.Unit}";

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, CancellationToken cancellation) =>
        await FindAsync(assessment, round, unit, cancellation) ? Page() : NotFound();

    /// <param name="seen">Each as <c>element=value</c>.</param>
    public async Task<IActionResult> OnPostAsync(string assessment, string round, string unit, [FromForm] string[]? seen, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, cancellation))
            return NotFound();
        if (!IsOpen)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var values = (seen ?? []).Select(one => one.Split('=', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1])).Distinct().ToList();
        Done = await desk.ConfirmAsync(Viewer, Sheet, values, cancellation);
        LeftOut = values.Count - Done.Count;
        if (LeftOut == 0 && Done.Count > 0)
            return Redirect(Back);
        await FindAsync(assessment, round, unit, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(string assessment, string round, string unit, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, cancellation))
            return NotFound();
        await desk.UndoAsync(Viewer, Sheet, cancellation);
        return Redirect(Back);
    }

    public string Shown(SheetIndicator indicator, SheetInput input) =>
        indicator.Indicator.Method.LabelOf(input.Input.Letter, input.Value.Value!.Canonical) ?? ValueText.Of(input.Value.Value, Language);

    private async Task<bool> FindAsync(string assessment, string round, string unit, CancellationToken cancellation)
    {
        if (await sheets.ReadAsync(Viewer, assessment, round, unit, cancellation) is not { } sheet)
            return false;
        (Sheet, Untouched) = (sheet, [.. desk.UntouchedOf(sheet)]);
        return true;
    }
}
