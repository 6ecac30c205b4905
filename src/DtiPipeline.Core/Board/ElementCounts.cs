using System.Collections.Immutable;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Board;

/// <summary>How many evaluated units have a data element of a round, in which state.</summary>
public sealed record ElementCounts(string Element, ImmutableSortedDictionary<ValueState, long> Units);
