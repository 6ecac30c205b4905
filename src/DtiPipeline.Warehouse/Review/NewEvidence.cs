namespace DtiPipeline.Warehouse.Review;

/// <summary>A file, a link or a paper that stands behind a decision.</summary>
/// <param name="Kind"><see cref="File"/>, <see cref="Link"/> or <see cref="Document"/>.</param>
public sealed record NewEvidence(string Kind, string Title)
{
    public const string File = "file";
    public const string Link = "link";

    /// <summary>Known by number and date only.</summary>
    public const string Document = "document";

    public string DocumentNumber { get; init; } = "";

    public DateOnly? DocumentDate { get; init; }

    public string? Sha256 { get; init; }

    public string? MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public long? Size { get; init; }

    public string? Address { get; init; }
}
