using System.Collections.Immutable;
using DtiPipeline.Core.Scoring.Traces;

namespace DtiPipeline.Pipeline.Publishing;

/// <summary>What an indicator got in a snapshot.</summary>
/// <param name="Trace">How the points came about, as it was stored.</param>
/// <param name="Children">Sub-indicators, whose points are in it.</param>
public sealed record PublishedIndicator(string Code, string Name, Trace Trace, ImmutableArray<PublishedIndicator> Children);
