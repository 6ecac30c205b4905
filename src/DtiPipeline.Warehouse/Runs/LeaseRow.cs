namespace DtiPipeline.Warehouse.Runs;

/// <summary>A row of <c>lease</c>.</summary>
internal sealed record LeaseRow
{
    public string Name { get; init; } = "";

    public string? Holder { get; init; }

    public long Token { get; init; }

    public DateTimeOffset Expires { get; init; }
}
