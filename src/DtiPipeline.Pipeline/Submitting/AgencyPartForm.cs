using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>An agency's part of a sheet in the canonical form: its figures, their states, and the points they give.</summary>
internal static class AgencyPartForm
{
    /// <returns>The hash of the form.</returns>
    public static string Hash(UnitSheet sheet, string agency) => CanonicalText.Hash(CanonicalText.List(
        sheet.Indicators.SelectMany(indicator => indicator.All).Where(leaf => leaf.Children.IsEmpty && leaf.Agencies.Contains(agency)).Select(Write)));

    private static string Write(SheetIndicator leaf) => new CanonicalMap()
        .Text("code", leaf.Code)
        .Number("points", leaf.Score.Points)
        .Text("status", leaf.Score.Status)
        .List("inputs", leaf.Inputs.Select(input => new CanonicalMap()
            .Text("element", input.Element.Code).Text("value", input.Value.Value?.Canonical).Text("state", input.Value.State.Word()).Number("partial", input.Value.Partial).ToString()))
        .ToString();
}
