namespace DtiPipeline.Warehouse.People;

/// <summary>A row of <c>account</c>.</summary>
internal sealed record AccountRow
{
    public long Id { get; init; }

    public string Login { get; init; } = "";

    public string Name { get; init; } = "";

    public string Password { get; init; } = "";

    public string Stamp { get; init; } = "";

    public long MustChange { get; init; }

    public long Failures { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
