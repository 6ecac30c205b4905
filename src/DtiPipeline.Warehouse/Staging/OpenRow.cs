namespace DtiPipeline.Warehouse.Staging;

/// <summary>The version of a record that holds before a load.</summary>
internal sealed record OpenRow
{
    public required string RowKey { get; init; }

    /// <summary>Its content, as 32 hexadecimal digits.</summary>
    public required string RowHash { get; init; }

    public required long PayloadId { get; init; }

    /// <summary>The delivery speaks for it: it ends unless it comes again.</summary>
    public required bool IsReplaced { get; init; }
}
