using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Appraising;

namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>An indicator as it was signed, on a page.</summary>
/// <param name="Part">It, or one of its sub-indicators.</param>
/// <param name="Before">The same as it was signed when somebody last did something on it; null where that is what holds.</param>
public sealed record SignedView(AppraisalPage Page, AppraisedIndicator Indicator, WrittenIndicator Part, WrittenIndicator? Before);
