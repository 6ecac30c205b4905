namespace DtiPipeline.Warehouse.Runs;

/// <summary>A row of <c>lease</c>.</summary>
internal sealed record LeaseRow
{
    public string Name { get; init; } = "";

    public string? Holder { get; init; }

    /// <summary>Since when; null where an earlier program took it.</summary>
    public DateTimeOffset? Since { get; init; }

    public long Token { get; init; }

    public DateTimeOffset Expires { get; init; }
}
