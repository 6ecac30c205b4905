using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>How points came about: one sentence, and what it says in fields. Points are the terms' <c>base × above ÷ below</c>, added, at most <c>Max</c> where <c>Uncapped</c> is given.</summary>
public sealed record TraceJson
{
    public required string Text { get; init; }

    public required string Method { get; init; }

    public required decimal Max { get; init; }

    public required ImmutableArray<TraceLetterJson> Letters { get; init; }

    /// <summary>The sum or ratio that was looked at; null where none was.</summary>
    public required TraceMeasureJson? Measure { get; init; }

    /// <summary>What the unit was compared with; null where the rule compares with nobody.</summary>
    public required TracePeersJson? Peers { get; init; }

    /// <summary>The way the rule went.</summary>
    public required TraceBranchJson Branch { get; init; }

    public required ImmutableArray<TraceTermJson> Terms { get; init; }

    /// <summary>What the terms add up to, where a limit cut it.</summary>
    public required decimal? Uncapped { get; init; }

    public required decimal Points { get; init; }
}
