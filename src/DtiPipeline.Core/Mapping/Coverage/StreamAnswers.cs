using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Mapping.Coverage;

/// <summary>What is known of a stream's answers for one round, as of the load that the round is counted from.</summary>
public sealed record StreamAnswers
{
    public required CoverageKind Covers { get; init; }

    /// <summary>The days that must be answered for: the round's window, cut at the run's day.</summary>
    public required Window Wanted { get; init; }

    /// <summary>
    /// Windows that the source answered: for every unit where it covers the scope, for the units with a row where it covers rows. Files that cover rows have
    /// none: each speaks of its own day.
    /// </summary>
    public ImmutableArray<Window> Answered { get; init; } = [];

    /// <summary>Units of which a row was refused, among the deliveries that count for the round.</summary>
    public ImmutableHashSet<string> Rejected { get; init; } = [];

    /// <summary>Rows that count but speak of a unit nobody knows: no total can be complete with them outside.</summary>
    public long RowsWithoutUnit { get; init; }

    /// <summary>How the source stands; it matters only where nothing usable is there.</summary>
    public SourceState State { get; init; }

    /// <summary>True when the answers, put together, leave no wanted day out.</summary>
    public bool IsAnswered => Wanted.IsCoveredBy(Answered);
}
