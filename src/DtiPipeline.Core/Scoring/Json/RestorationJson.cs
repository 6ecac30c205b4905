using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>Fields that the copy at hand has lost, and what they were restored from.</summary>
public sealed record RestorationJson(ImmutableArray<string> Fields, string From);
