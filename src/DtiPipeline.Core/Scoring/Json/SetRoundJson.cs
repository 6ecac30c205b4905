using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One report that a document asks for.</summary>
public sealed record SetRoundJson(string Id, DateOnly From, DateOnly To, DateOnly CutOff, ImmutableArray<DeadlineJson> Deadlines);
