namespace DtiPipeline.Warehouse.Submitting;

/// <summary>That a run came to another card for a unit that had signed, as it is stored.</summary>
public sealed record RestatementRecord
{
    public long Id { get; init; }

    public long SignatureId { get; init; }

    public long Run { get; init; }

    /// <summary>What the run was: a night, a replay …</summary>
    public string Kind { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>The card that held before, canonical JSON.</summary>
    public string Before { get; init; } = "";

    /// <summary>The card that the run came to, canonical JSON.</summary>
    public string After { get; init; } = "";

    /// <summary>What the night before went by, canonical JSON; null where the run went by the same.</summary>
    public string? OldDefinitions { get; init; }

    /// <summary>What the run went by, canonical JSON; null where that is what the night before went by.</summary>
    public string? NewDefinitions { get; init; }
}
