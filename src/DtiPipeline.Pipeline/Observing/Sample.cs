using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Observing;

/// <summary>A value, and of what it is one.</summary>
public sealed record Sample(ImmutableArray<(string Name, string Value)> Labels, double Value);
