using System.Collections.Immutable;

namespace DtiPipeline.Core.OrgUnits.Converting;

/// <summary>What a unit is made of, on the way from one day to another.</summary>
/// <param name="Of">Codes of units on the first day that are in it as a whole.</param>
/// <param name="IsWhole">False when it also holds something that cannot be told: a part of a unit, or one that nobody confirmed.</param>
internal sealed record UnitHolding(ImmutableSortedSet<string> Of, bool IsWhole)
{
    public static readonly UnitHolding Nothing = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal), true);
}
