namespace DtiPipeline.Web.Pages.Review;

/// <summary>The fields of a form about an agency's part, as they were typed. Null: empty.</summary>
public sealed record PartForm
{
    public string? Agency { get; init; }

    /// <summary>One of <c>AgencyPartKinds.Words</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The hash of the part that was on the page.</summary>
    public string? Seen { get; init; }

    /// <summary>What was said last of it on the page.</summary>
    public long? Follows { get; init; }

    public string? Reason { get; init; }
}
