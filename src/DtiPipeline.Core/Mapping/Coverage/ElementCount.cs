using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Mapping.Coverage;

/// <summary>What the mapping's SQL counted for one element and one unit, rows of all units below it included.</summary>
/// <param name="Value">The number, or the one text; null when no row had a value.</param>
/// <param name="Rows">Rows that gave it.</param>
public sealed record ElementCount(Value? Value, long Rows)
{
    /// <summary>Units that have such a row of their own, this one included.</summary>
    public int BaseUnits { get; init; }

    /// <summary>Rows left out because a word that decides about them has no meaning yet.</summary>
    public long Unmapped { get; init; }

    /// <summary>True when two rows of the unit gave two different single values.</summary>
    public bool IsConflict { get; init; }

    /// <summary>The absence that the row itself states; null where it gives a value.</summary>
    public ValueState? Absence { get; init; }

    public static readonly ElementCount Nothing = new(null, 0);
}
