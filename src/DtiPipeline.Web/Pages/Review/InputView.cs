using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>One figure, and the page it stands on.</summary>
public sealed record InputView(IndicatorPage Page, SheetInput Input);
