namespace DtiPipeline.Warehouse.Submitting;

/// <summary>Where a unit's round has come to, for lists.</summary>
public sealed record SubmissionStanding
{
    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public long UnitId { get; init; }

    /// <summary>Code at the assessment's unit date.</summary>
    public string Unit { get; init; } = "";

    public string UnitName { get; init; } = "";

    public string Process { get; init; } = "";

    public string State { get; init; } = "";

    public string WhoName { get; init; } = "";

    /// <summary>Since when it is in that state.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Points by the last signature; null where nobody has signed.</summary>
    public decimal? SignedPoints { get; init; }

    /// <summary>A night after the last signature has come to another content. Decisions since that night are not in it.</summary>
    public bool IsSuperseded { get; init; }
}
