using DtiPipeline.Pipeline.Submitting;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>The form of a move, and the page it stands on.</summary>
public sealed record OfferView(SignModel Page, OfferedMove Offered);
