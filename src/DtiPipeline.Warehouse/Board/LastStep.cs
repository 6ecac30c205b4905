namespace DtiPipeline.Warehouse.Board;

/// <summary>The last time a step was done for a stream or a round, in whatever run.</summary>
public sealed record LastStep
{
    public string Step { get; init; } = "";

    public string? Connector { get; init; }

    public string? Stream { get; init; }

    public string? Assessment { get; init; }

    public string? Round { get; init; }

    public string Status { get; init; } = "";

    public long RunId { get; init; }

    /// <summary>The run's pretended today.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>When the run ended; while it runs, when it began.</summary>
    public DateTimeOffset At { get; init; }
}
