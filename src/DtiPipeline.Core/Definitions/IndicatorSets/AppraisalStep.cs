using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>One step of how a document wants its figures reported, appraised and decided, in its own words.</summary>
/// <param name="Who">The agency, body or person, as printed.</param>
/// <param name="By">When, as printed; null where it does not say.</param>
/// <param name="Source">Where it stands in the document.</param>
public sealed record AppraisalStep(AppraisalRole Role, string Who, string Does, string? By, string Source)
{
    public static AppraisalStep Read(ValueReader value) => value.Map(map => new AppraisalStep(
        map.Required("role", v => v.Word(Roles)), map.Text("who"), map.Text("does"), map.TextOrNull("by"), map.Text("source")));

    public static readonly WordTable<AppraisalRole> Roles = new(
        ("leads", AppraisalRole.Leads), ("reports", AppraisalRole.Reports), ("verifies", AppraisalRole.Verifies), ("approves", AppraisalRole.Approves),
        ("decides", AppraisalRole.Decides), ("publishes", AppraisalRole.Publishes), ("uses-result", AppraisalRole.UsesResult));
}
