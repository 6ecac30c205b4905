using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>A refused row with what it belongs to.</summary>
public sealed record RejectRecord
{
    public required long Id { get; init; }

    public required string Connector { get; init; }

    public required string Stream { get; init; }

    public required long Run { get; init; }

    public required long Load { get; init; }

    /// <summary>SHA-256 of the bytes it came in.</summary>
    public required string Payload { get; init; }

    /// <summary>Their name as received.</summary>
    public required string File { get; init; }

    public required RejectedRow Row { get; init; }
}
