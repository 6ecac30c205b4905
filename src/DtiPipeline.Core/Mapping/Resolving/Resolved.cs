using System.Collections.Immutable;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Mapping.Resolving;

/// <summary>The value that holds, and the streams it was made from.</summary>
/// <param name="Used">The candidates whose figures are in the value; for an absence, those that were looked at.</param>
public sealed record Resolved(DataValue Value, ImmutableArray<Candidate> Used);
