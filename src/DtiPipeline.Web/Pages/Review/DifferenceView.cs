using DtiPipeline.Core.Submitting;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A difference of two cards, and the page it stands on.</summary>
/// <param name="IsOfToday">The second card is that of this moment: then it can be said who or what brought each figure.</param>
public sealed record DifferenceView(SignModel Page, CardDifference Difference, bool IsOfToday);
