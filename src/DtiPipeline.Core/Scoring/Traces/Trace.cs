using System.Collections.Immutable;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Traces;

/// <summary>
/// How one indicator of one unit got its points, complete: <see cref="TraceArithmetic"/> finds the same points from nothing else, and so can a
/// clerk with pencil and paper.
/// </summary>
public sealed record Trace
{
    /// <summary>The rule's word: <c>ratio-to-target</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The indicator's maximum.</summary>
    public required decimal Max { get; init; }

    /// <summary>All letters of the indicator, in the document's order.</summary>
    public required ImmutableArray<TraceLetter> Letters { get; init; }

    /// <summary>The sum or ratio the rule looked at; null for rules that look at none, or when a letter is absent.</summary>
    public TraceMeasure? Measure { get; init; }

    /// <summary>What the unit was compared with; null for rules that compare with nobody.</summary>
    public TracePeers? Peers { get; init; }

    public TraceBranch Branch { get; init; } = TraceBranch.None;

    /// <summary>The products whose sum is the points.</summary>
    public ImmutableArray<TraceTerm> Terms { get; init; } = [];

    /// <summary>What the terms add up to, where a limit cut it; null where none did.</summary>
    public decimal? Uncapped { get; init; }

    /// <summary>Zero when not scored. Not rounded.</summary>
    public decimal Points { get; init; }

    /// <summary>Why there is no score; null when there is one.</summary>
    public ValueState? Absence { get; init; }

    public ImmutableArray<ScoreFlag> Flags { get; init; } = [];
}
