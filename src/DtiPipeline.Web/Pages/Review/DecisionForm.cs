namespace DtiPipeline.Web.Pages.Review;

/// <summary>The fields of a form about one value, as they were typed. Null: empty.</summary>
public sealed record DecisionForm : PaperForm
{
    public string? Letter { get; init; }

    /// <summary>One of <c>DecisionKinds.Words</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The last decision that was on the page.</summary>
    public long? Seen { get; init; }

    /// <summary>The sources' figure that was on the page, in canonical form.</summary>
    public string? Source { get; init; }

    public string? Value { get; init; }

    public string? Code { get; init; }

    public string? Reason { get; init; }
}
