using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>
/// A document's rule for indicators that do not apply to a unit: their maxima leave the comparison, and every unit is ranked by
/// 100 × points ÷ applicable maximum.
/// </summary>
/// <param name="AsPrinted">When an indicator need not be done, in the document's words.</param>
/// <param name="FormulaAsPrinted">How the figure is then found, in its words.</param>
/// <param name="NeedsApproval">True where a written approval is asked for.</param>
/// <param name="Source">Where the words stand in the document.</param>
public sealed record ExemptionRule(string AsPrinted, string FormulaAsPrinted, bool NeedsApproval, string Source)
{
    public static ExemptionRule Read(ValueReader value) => value.Map(map => new ExemptionRule(
        map.Text("as_printed"), map.Text("formula_as_printed"), map.Required("approval", v => v.Word(Approvals)), map.Text("source")));

    public static readonly WordTable<bool> Approvals = new(("none", false), ("written", true));
}
