using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>The time a set scores.</summary>
public sealed record SetPeriodJson(DateOnly From, DateOnly To, ImmutableArray<SetRoundJson> Rounds, string? PublishBy);
