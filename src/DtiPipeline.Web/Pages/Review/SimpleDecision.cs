using DtiPipeline.Core.Review;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A decision that needs one button and no words.</summary>
/// <param name="Label">What stands on the button.</param>
public sealed record SimpleDecision(IndicatorPage Page, SheetInput Input, DecisionKind Kind, string Label, bool IsQuiet = false);
