namespace DtiPipeline.Warehouse.Submitting;

/// <summary>What is said of an agency's part of a unit's figures.</summary>
/// <param name="Kind">One of <c>AgencyPartKinds.Words</c>.</param>
/// <param name="ContentHash">Of the part's values and points as the person saw them.</param>
/// <param name="Follows">What the person has seen said last of it; null where nothing was.</param>
public sealed record NewAgencyPart(string Agency, string Kind, string ContentHash, long? Follows)
{
    public string Reason { get; init; } = "";

    /// <summary>The coordinating officer hands over in the agency's place.</summary>
    public bool IsOnBehalf { get; init; }
}
