using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>
/// The query that counts one stream, the same text for both databases. It only counts: one row a unit that has rows, its own and those of the units
/// below it inside the scope. What no row means is decided elsewhere.
/// </summary>
/// <param name="Sql">Reads the staging table once. Parameters by name with @.</param>
/// <param name="Columns">The select list.</param>
/// <param name="Parameters">
/// Names without @, of those the text uses: <c>load</c> (the newest complete load on or before the cut; bigint), <c>unit_date</c>, <c>scope</c> (surrogate id of
/// the scope unit), <c>connector</c>, <c>stream</c>, <c>from</c>, <c>cut</c> (last day that counts), <c>oldest</c> (cut minus the maximum age), <c>as_of</c> (the day
/// under which word_match was filled). Days are texts, yyyy-MM-dd.
/// </param>
public sealed record CompiledMapping(
    StreamMapping Mapping, string Sql, ImmutableArray<OutputColumn> Columns, ImmutableArray<string> Parameters, ImmutableArray<CompiledElement> Elements);
