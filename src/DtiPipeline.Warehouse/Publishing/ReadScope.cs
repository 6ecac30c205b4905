using System.Collections.Immutable;
using DtiPipeline.Core.People;

namespace DtiPipeline.Warehouse.Publishing;

/// <summary>What somebody may read: units, and where only an agency's part is theirs, the elements of it.</summary>
/// <param name="Units">Where the reader sees anything at all.</param>
/// <param name="Whole">Where the reader sees every element.</param>
/// <param name="Parts">Elsewhere: lasting identity of a unit (empty: all units), a blank and an element.</param>
public sealed record ReadScope(Scope Units, Scope Whole, ImmutableArray<string> Parts);
