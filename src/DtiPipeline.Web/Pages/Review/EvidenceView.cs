using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>What stands behind one decision, and the page it stands on.</summary>
public sealed record EvidenceView(IndicatorPage Page, DecisionRecord Decision);
