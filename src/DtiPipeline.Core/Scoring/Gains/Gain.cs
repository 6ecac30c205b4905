using System.Collections.Immutable;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>
/// The smallest change of one input that leads an indicator to a level: found by scoring the indicator again and again, then checked by scoring the
/// whole unit with it.
/// </summary>
public sealed record Gain
{
    /// <summary>The input that changes.</summary>
    public required GainInput Input { get; init; }

    public required Value From { get; init; }

    public required Value To { get; init; }

    public required GainLevel Level { get; init; }

    /// <summary>By how much the indicator's points rise, not rounded.</summary>
    public required decimal Points { get; init; }

    /// <summary>By how much the unit's total rises, not rounded: the indicator's own gain and what the change does elsewhere.</summary>
    public required decimal Net { get; init; }

    /// <summary>The unit's total after the change, as published.</summary>
    public required decimal Total { get; init; }

    /// <summary>True where the indicator then has its maximum.</summary>
    public required bool IsFull { get; init; }

    /// <summary>What happens to other indicators; empty where nothing does.</summary>
    public required ImmutableArray<GainEffect> Effects { get; init; }

    /// <summary>How much must be added, below zero what must go; null where the input is no number.</summary>
    public decimal? Amount => (From, To) is (NumberValue from, NumberValue to) ? to.Number - from.Number : null;
}
