using System.Collections.Immutable;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Second stage: what is counted for one element.</summary>
/// <param name="Counts">All of these make a row count; none: every row does.</param>
/// <param name="Unmapped">All of these make a row one that might count but for a word without meaning; null where no word is asked for.</param>
/// <param name="Figure">The field counted, added or taken, as an expression over a row; null where rows are counted.</param>
/// <param name="Minus">The field taken away from a sum.</param>
internal sealed record ElementPlan(
    CompiledElement Compiled, ImmutableArray<string> Counts, ImmutableArray<string>? Unmapped, string? Figure, string? Minus);
