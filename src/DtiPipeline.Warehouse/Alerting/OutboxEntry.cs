using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Warehouse.Alerting;

/// <summary>A message and how far its delivery is.</summary>
public sealed record OutboxEntry
{
    public required long Id { get; init; }

    public required AlertMessage Message { get; init; }

    /// <summary><c>waiting</c>, <c>delivered</c> or <c>given-up</c>.</summary>
    public required string State { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>While it waits: not before then.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>Why the last attempt failed; null where none did.</summary>
    public Finding? Why { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}
