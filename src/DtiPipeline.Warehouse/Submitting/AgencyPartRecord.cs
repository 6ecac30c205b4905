namespace DtiPipeline.Warehouse.Submitting;

/// <summary>What was said of an agency's part, as it is stored.</summary>
public sealed record AgencyPartRecord
{
    public long Id { get; init; }

    public string Agency { get; init; } = "";

    /// <summary>One of <c>AgencyPartKinds.Words</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Of the part's values and points as they were.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>Somebody handed over in the agency's place.</summary>
    public bool IsOnBehalf { get; init; }

    public string Reason { get; init; } = "";

    public long? Follows { get; init; }

    /// <summary>Login.</summary>
    public string Who { get; init; } = "";

    /// <summary>The person's name, or the login where the account has none.</summary>
    public string WhoName { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
