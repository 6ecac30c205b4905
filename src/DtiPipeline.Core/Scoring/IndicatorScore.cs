using System.Collections.Immutable;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring;

/// <summary>What one indicator, or sub-indicator, of one unit got.</summary>
/// <param name="Code">The indicator's code in its set: <c>6.4</c>.</param>
/// <param name="ApplicableMax">The maximum, less what does not apply to the unit.</param>
/// <param name="Children">The sub-indicators' scores; empty where there are none.</param>
public sealed record IndicatorScore(string Code, decimal ApplicableMax, Trace Trace, ImmutableArray<IndicatorScore> Children)
{
    /// <summary>The word of a status that is no absence.</summary>
    public const string ScoredWord = "scored";

    public decimal Max => Trace.Max;

    /// <summary>Not rounded; zero when not scored.</summary>
    public decimal Points => Trace.Points;

    /// <summary>Why there is no score; null when there is one.</summary>
    public ValueState? Absence => Trace.Absence;

    /// <summary><c>scored</c>, or the absence's word.</summary>
    public string Status => Absence?.Word() ?? ScoredWord;

    public ImmutableArray<ScoreFlag> Flags => Trace.Flags;
}
