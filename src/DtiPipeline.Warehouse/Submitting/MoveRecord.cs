namespace DtiPipeline.Warehouse.Submitting;

/// <summary>A step of a unit's round as it is stored.</summary>
public sealed record MoveRecord
{
    public long Id { get; init; }

    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public long UnitId { get; init; }

    /// <summary>Code at the assessment's unit date.</summary>
    public string Unit { get; init; } = "";

    public string UnitName { get; init; } = "";

    /// <summary>Its id in the definitions of that day.</summary>
    public string Process { get; init; } = "";

    public string Move { get; init; } = "";

    public string FromState { get; init; } = "";

    public string ToState { get; init; } = "";

    /// <summary>What the new state leaves open; one of <c>ProcessState.Openings</c>.</summary>
    public string Opens { get; init; } = "";

    public string Reason { get; init; } = "";

    public long? Follows { get; init; }

    /// <summary>Login.</summary>
    public string Who { get; init; } = "";

    /// <summary>The person's name, or the login where the account has none.</summary>
    public string WhoName { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
