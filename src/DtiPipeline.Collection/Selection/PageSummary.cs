namespace DtiPipeline.Collection.Selection;

/// <summary>What one JSON answer says about itself.</summary>
internal sealed record PageSummary
{
    /// <summary>How many elements the records' array has.</summary>
    public required int Records { get; init; }

    /// <summary>The next cursor; null when it is null, empty or not there.</summary>
    public string? Next { get; init; }

    /// <summary>False when the answer has no property at the cursor's path at all.</summary>
    public bool HasNext { get; init; }

    /// <summary>The count of all records that the source tells.</summary>
    public long? Total { get; init; }

    /// <summary>The status inside the answer.</summary>
    public string? Status { get; init; }
}
