using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Mapping.Resolving;

/// <summary>What one stream says of an element of a unit.</summary>
/// <param name="Source"><c>connector/stream</c>.</param>
/// <param name="Rows">Rows that gave it.</param>
public sealed record Candidate(string Source, DataValue Value, long Rows);
