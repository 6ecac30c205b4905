namespace DtiPipeline.Warehouse.Submitting;

/// <summary>A signature as it is stored.</summary>
public sealed record SignatureRecord
{
    public long Id { get; init; }

    /// <summary>The step with which it was given.</summary>
    public long MoveId { get; init; }

    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    public long UnitId { get; init; }

    /// <summary>Code at the assessment's unit date.</summary>
    public string Unit { get; init; } = "";

    public string UnitName { get; init; } = "";

    public long ScorecardId { get; init; }

    public string ContentHash { get; init; } = "";

    public string EvidenceHash { get; init; } = "";

    /// <summary>Canonical JSON: payloads, mappings, files and papers.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Added, not rounded.</summary>
    public decimal Points { get; init; }

    /// <summary>What the unit gives itself, rounded once.</summary>
    public decimal Published { get; init; }

    public decimal MaxPoints { get; init; }

    public decimal ApplicableMax { get; init; }

    public decimal? Comparable { get; init; }

    /// <summary>The signature before it that it covers too; null for the first.</summary>
    public long? Replaces { get; init; }

    /// <summary>Login.</summary>
    public string Who { get; init; } = "";

    /// <summary>As printed on the sheet.</summary>
    public string WhoName { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>The card that was signed, canonical JSON.</summary>
    public string Content { get; init; } = "";
}
