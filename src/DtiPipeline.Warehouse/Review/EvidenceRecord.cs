namespace DtiPipeline.Warehouse.Review;

/// <summary>Evidence as it is stored.</summary>
public sealed record EvidenceRecord
{
    public long Id { get; init; }

    public long DecisionId { get; init; }

    /// <summary>Of the value that was decided on.</summary>
    public string Element { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string DocumentNumber { get; init; } = "";

    public DateOnly? DocumentDate { get; init; }

    public string? Sha256 { get; init; }

    public string? MediaType { get; init; }

    public long? Size { get; init; }

    public string? Address { get; init; }
}
