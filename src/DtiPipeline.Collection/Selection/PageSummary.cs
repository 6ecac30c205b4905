namespace DtiPipeline.Collection.Selection;

/// <summary>What one answer says about itself.</summary>
internal sealed record PageSummary
{
    /// <summary>How many records it has.</summary>
    public required int Records { get; init; }

    /// <summary>SHA-256 of the records alone: an envelope may change with every answer while the records are the same ones again.</summary>
    public required string RecordsHash { get; init; }

    /// <summary>The answer's header <c>Link</c>; null when it had none.</summary>
    public string? Links { get; init; }

    /// <summary>The next cursor or address; null when it is null, empty or not there.</summary>
    public string? Next { get; init; }

    /// <summary>False when nothing at all stands at the cursor's path.</summary>
    public bool HasNext { get; init; }

    /// <summary>The count of all records that the source tells.</summary>
    public long? Total { get; init; }

    /// <summary>The status inside the answer.</summary>
    public string? Status { get; init; }
}
