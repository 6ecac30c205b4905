namespace DtiPipeline.Warehouse.Appraising;

/// <summary>A file, link or paper that came with an explanation.</summary>
public sealed record PaperRecord
{
    public long Id { get; init; }

    public long AppraisalId { get; init; }

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string DocumentNumber { get; init; } = "";

    public DateOnly? DocumentDate { get; init; }

    public string? Sha256 { get; init; }

    public string? MediaType { get; init; }

    public long? Size { get; init; }

    public string? Address { get; init; }
}
