using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Appraising;

/// <summary>A step of an indicator's appraisal as it is stored.</summary>
public sealed record AppraisalRecord
{
    public long Id { get; init; }

    public long SignatureId { get; init; }

    public long UnitId { get; init; }

    public string Indicator { get; init; } = "";

    /// <summary>One of <c>AppraisalKinds.Words</c>.</summary>
    public string Kind { get; init; } = "";

    public decimal? Points { get; init; }

    public string Reason { get; init; } = "";

    public DateOnly? Due { get; init; }

    /// <summary>On which it was done.</summary>
    public DateOnly Day { get; init; }

    public string PartHash { get; init; } = "";

    public long? Follows { get; init; }

    /// <summary>Login.</summary>
    public string Who { get; init; } = "";

    /// <summary>The person's name, or the login where the account has none.</summary>
    public string WhoName { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>Ids of the evidence that lay before the person.</summary>
    public ImmutableArray<long> Evidence { get; init; } = [];

    /// <summary>What came with an explanation.</summary>
    public ImmutableArray<PaperRecord> Papers { get; init; } = [];
}
