namespace DtiPipeline.Warehouse.Payloads;

/// <summary>One answer or file that has come in and is landed.</summary>
public sealed record PayloadReceipt
{
    /// <summary>SHA-256 of the bytes as received, in lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's name, or the request's path and page.</summary>
    public required string Name { get; init; }

    /// <summary>What was asked for, secrets left out.</summary>
    public required string Request { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The day its records speak of, where they do not say so themselves.</summary>
    public required DateOnly AsOf { get; init; }
}
