namespace DtiPipeline.Core.Values;

/// <summary>One data element of one unit in one round: a value, or a named absence.</summary>
/// <param name="Unit">Code of the unit, valid at the assessment's unit date.</param>
/// <param name="Value">Null exactly when the state is an absence.</param>
public sealed record DataValue(string Unit, string Element, Value? Value, ValueState State)
{
    /// <summary>What is there of an incomplete sum: shown, never scored.</summary>
    public decimal? Partial { get; init; }

    /// <summary>How many of the expected units were covered, for roll-ups.</summary>
    public int? Covered { get; init; }

    /// <summary>How many units were expected, for roll-ups.</summary>
    public int? Expected { get; init; }
}
