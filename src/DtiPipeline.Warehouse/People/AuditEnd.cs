namespace DtiPipeline.Warehouse.People;

/// <summary>Where the record ends.</summary>
internal sealed record AuditEnd
{
    /// <summary>The hash that the next entry goes on from.</summary>
    public string Head { get; init; } = "";

    /// <summary>Number of the last entry; 0 where there is none.</summary>
    public long Last { get; init; }
}
