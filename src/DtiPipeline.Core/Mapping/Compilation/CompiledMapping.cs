using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>The mapping of one stream as SQL.</summary>
/// <param name="Counts">
/// Reads the staging table once and only counts: one row a unit that has rows, by themselves, or several where values are counted once. What lies below a unit is added
/// up afterwards (<see cref="Counting.UnitRollUp"/>); what no row means is decided elsewhere.
/// </param>
/// <param name="Own">The select list of <paramref name="Counts"/>.</param>
/// <param name="Moved">
/// The same of only those rows which the count after load <c>low</c> up to day <c>low_cut</c> and the one after load <c>high</c> up to day <c>high_cut</c> do not have in
/// common: asked as of the earlier it gives what to take away, as of the later what to add. Null where counts do not add up.
/// </param>
/// <param name="LeftOut">
/// The raw words that keep rows of the round from being counted: columns field ('' for the unit's word), context (for the unit: its raw code), raw, row_count (bigint). Null where rows carry no words.
/// </param>
public sealed record CompiledMapping(
    StreamMapping Mapping, CompiledQuery Counts, ImmutableArray<OwnColumn> Own, CompiledQuery? Moved, CompiledQuery? LeftOut, ImmutableArray<CompiledElement> Elements)
{
    /// <summary>What units come to, once it is added up.</summary>
    public ImmutableArray<OutputColumn> Columns { get; } =
        [new(OutputKind.Unit, null), .. Elements.SelectMany(element => element.Outputs.Select(kind => new OutputColumn(kind, element.Mapping.Element)))];
}
