using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>One indicator, and the page it stands on.</summary>
public sealed record IndicatorView(SheetIndicator Indicator, UnitModel Page);
