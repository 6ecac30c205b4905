namespace DtiPipeline.Warehouse.Scheduling;

/// <summary>A row of <c>source_pause</c>.</summary>
internal sealed record PauseRow
{
    public string Connector { get; init; } = "";

    public DateOnly? Until { get; init; }

    public string Reason { get; init; } = "";

    public string Who { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
