namespace DtiPipeline.Warehouse.Payloads;

/// <summary>Somebody had landed bytes opened.</summary>
public sealed record AccessRecord
{
    public DateTimeOffset At { get; init; }

    /// <summary>The account the command ran under.</summary>
    public string Who { get; init; } = "";

    /// <summary>The command and what it did with them: <c>replay, stage</c>.</summary>
    public string Why { get; init; } = "";

    public long RunId { get; init; }

    public string Connector { get; init; } = "";

    public string Stream { get; init; } = "";

    public string Sha256 { get; init; } = "";
}
