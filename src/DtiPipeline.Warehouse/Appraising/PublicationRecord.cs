namespace DtiPipeline.Warehouse.Appraising;

/// <summary>A published result as it is stored.</summary>
public sealed record PublicationRecord
{
    public long Id { get; init; }

    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public int Version { get; init; }

    public string DecisionNumber { get; init; } = "";

    public DateOnly DecisionDate { get; init; }

    public string Title { get; init; } = "";

    public string Reason { get; init; } = "";

    public string ContentHash { get; init; } = "";

    /// <summary>Canonical JSON, see <c>PublishedForm</c>.</summary>
    public string Content { get; init; } = "";

    public long? Replaces { get; init; }

    /// <summary>Login.</summary>
    public string Who { get; init; } = "";

    /// <summary>The person's name, or the login where the account has none.</summary>
    public string WhoName { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
