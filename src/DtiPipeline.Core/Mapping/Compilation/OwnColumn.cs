using System.Collections.Immutable;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>One column of the counting query, in the order of the select list.</summary>
/// <param name="Counted">For values that are counted once: the columns with the numbers of rows that decide for which element a value counts.</param>
public sealed record OwnColumn(string Name, OwnKind Kind, ImmutableArray<string> Counted = default);
