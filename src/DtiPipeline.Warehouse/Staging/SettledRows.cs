using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>A delivery whose rows were set against each other.</summary>
/// <param name="Rows">How many rows it has, each key once.</param>
/// <param name="Repeats">Rows that came before exactly so, in the order of the delivery.</param>
/// <param name="Conflicts">Rows whose key came before with other content, in the order of the delivery.</param>
public sealed record SettledRows(long Rows, ImmutableArray<Repeat> Repeats, ImmutableArray<Conflict> Conflicts);
