using System.Collections.Immutable;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>One SQL text, the same for both databases.</summary>
/// <param name="Parameters">
/// Names without @, of those the text uses: <c>load</c> (the newest complete load that speaks of days on or before the cut; bigint), <c>unit_date</c>, <c>scope</c>
/// (surrogate id of the scope unit; bigint), <c>connector</c>, <c>stream</c>, <c>from</c>, <c>cut</c> (last day that counts), <c>oldest</c> (the cut minus the maximum
/// age), <c>as_of</c> (the day under which word_match was filled); <c>low</c>, <c>high</c> (loads), <c>low_cut</c>, <c>high_cut</c> (cuts) of two counts. Days are texts, yyyy-MM-dd.
/// </param>
public sealed record CompiledQuery(string Sql, ImmutableArray<string> Parameters);
