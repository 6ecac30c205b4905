namespace DtiPipeline.Warehouse.People;

/// <summary>A row of <c>api_key</c>.</summary>
internal sealed record ApiKeyRow
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string Hint { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset? UsedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
