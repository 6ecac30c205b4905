using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>A sum of letters, or a ratio of two. <c>Value</c> is null for a division by zero.</summary>
public sealed record TraceMeasureJson(ImmutableArray<string> Numerator, ImmutableArray<string> Denominator, decimal Above, decimal Below, decimal? Value);
