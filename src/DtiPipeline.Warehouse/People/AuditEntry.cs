namespace DtiPipeline.Warehouse.People;

/// <summary>Who did what, as it is stored.</summary>
public sealed record AuditEntry
{
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    public string Who { get; init; } = "";

    public string Action { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>A JSON object.</summary>
    public string Detail { get; init; } = "{}";

    public string Previous { get; init; } = "";

    public string Hash { get; init; } = "";
}
