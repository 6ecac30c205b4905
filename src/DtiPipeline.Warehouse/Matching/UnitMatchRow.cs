namespace DtiPipeline.Warehouse.Matching;

/// <summary>What the matcher says of the raw words of one unit in one stream.</summary>
public sealed record UnitMatchRow
{
    /// <summary>The unit's code in the source; empty where it sends none.</summary>
    public string RawCode { get; init; } = "";

    /// <summary>The unit's name in the source; empty where it sends none.</summary>
    public string Raw { get; init; } = "";

    /// <summary>Null when it is not matched.</summary>
    public long? UnitId { get; init; }

    /// <summary>One of <c>MatchStatuses.Words</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>What decided.</summary>
    public string Rule { get; init; } = "";

    public string Detail { get; init; } = "";
}
