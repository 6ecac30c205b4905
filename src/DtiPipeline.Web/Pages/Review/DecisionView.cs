using System.Collections.Immutable;
using DtiPipeline.Core.Review;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A form about one value, and the page it stands on.</summary>
/// <param name="Form">What was typed before.</param>
/// <param name="Errors">Why it was not taken.</param>
public sealed record DecisionView(IndicatorPage Page, SheetInput Input, DecisionKind Kind, DecisionForm Form, ImmutableArray<string> Errors)
{
    /// <summary>A file that was sent before.</summary>
    public EvidenceTicket? Kept { get; init; }

    /// <summary>Unique on a page.</summary>
    public string Id(string field) => $"{Input.Input.Letter}-{Kind.Word()}-{field}";
}
