using DtiPipeline.Pipeline.Appraising;

namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>All that was done on an indicator, on a page.</summary>
public sealed record StepsView(AppraisalPage Page, AppraisedIndicator Indicator);
