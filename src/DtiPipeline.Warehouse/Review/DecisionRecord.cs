using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Review;

/// <summary>A decision as it is stored.</summary>
public sealed record DecisionRecord
{
    public long Id { get; init; }

    public long UnitId { get; init; }

    public string Element { get; init; } = "";

    /// <summary>One of <c>DecisionKinds.Words</c>.</summary>
    public string Kind { get; init; } = "";

    public string? Value { get; init; }

    public string? ReasonCode { get; init; }

    public string Reason { get; init; } = "";

    public string? SourceValue { get; init; }

    public string SourceState { get; init; } = "";

    public long? Replaces { get; init; }

    /// <summary>Login.</summary>
    public string Who { get; init; } = "";

    /// <summary>The person's name, or the login where the account has none.</summary>
    public string WhoName { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];
}
