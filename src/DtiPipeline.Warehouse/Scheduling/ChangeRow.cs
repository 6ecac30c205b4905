namespace DtiPipeline.Warehouse.Scheduling;

/// <summary>A row of <c>definition_change</c>.</summary>
internal sealed record ChangeRow
{
    public DateTimeOffset At { get; init; }

    public string Holder { get; init; } = "";

    public long Applied { get; init; }

    public string FilesHash { get; init; } = "";

    public string? Why { get; init; }
}
