namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>The fields of the council's forms about one indicator, as they were typed. Null: empty.</summary>
public sealed record AppraisalForm
{
    /// <summary>One of <c>AppraisalKinds.Words</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The last step that was on the page.</summary>
    public long? Seen { get; init; }

    /// <summary>The signature that was on the page.</summary>
    public long Signature { get; init; }

    public string? Points { get; init; }

    public string? Reason { get; init; }

    public string? Due { get; init; }

    /// <summary>Ids of the evidence that was on the page.</summary>
    public IReadOnlyList<long>? Evidence { get; init; }
}
