using DtiPipeline.Web.Pages.Review;

namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>The fields of a unit's explanation, as they were typed. Null: empty.</summary>
public sealed record ExplainForm : PaperForm
{
    /// <summary>The last step that was on the page.</summary>
    public long? Seen { get; init; }

    /// <summary>The signature that was on the page.</summary>
    public long Signature { get; init; }

    public string? Reason { get; init; }
}
