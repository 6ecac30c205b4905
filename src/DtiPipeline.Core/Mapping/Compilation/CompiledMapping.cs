using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>The mapping of one stream as SQL.</summary>
/// <param name="Counts">
/// Reads the staging table once and only counts: one row a unit that has rows, its own and those of the units below it inside the scope. What no row
/// means is decided elsewhere.
/// </param>
/// <param name="Columns">The select list of <paramref name="Counts"/>.</param>
/// <param name="LeftOut">
/// The raw words that keep rows of the round from being counted: columns field ('' for the unit's word), context (for the unit: its raw code), raw, row_count (bigint). Null where rows carry no words.
/// </param>
public sealed record CompiledMapping(
    StreamMapping Mapping, CompiledQuery Counts, ImmutableArray<OutputColumn> Columns, CompiledQuery? LeftOut, ImmutableArray<CompiledElement> Elements)
{
    /// <summary>The text of <see cref="Counts"/>.</summary>
    public string Sql => Counts.Sql;

    /// <summary>The parameters of <see cref="Counts"/>.</summary>
    public ImmutableArray<string> Parameters => Counts.Parameters;
}
