namespace DtiPipeline.Warehouse.People;

/// <summary>A row of <c>audit_mark</c>.</summary>
internal sealed record AuditMarkRow
{
    public long Number { get; init; }

    public string Hash { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
