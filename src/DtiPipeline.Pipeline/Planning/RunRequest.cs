using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Planning;

/// <summary>What a person or the schedule asks for.</summary>
public sealed record RunRequest
{
    /// <summary>The run's pretended today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Only these assessments; empty: all.</summary>
    public ImmutableArray<string> Assessments { get; init; } = [];

    /// <summary>Only these connectors; empty: all.</summary>
    public ImmutableArray<string> Connectors { get; init; } = [];

    /// <summary>True in a database made for demonstration; elsewhere invented figures are refused.</summary>
    public bool AllowInvented { get; init; }

    /// <summary>Collect and stage only: nothing is mapped or scored.</summary>
    public bool CollectOnly { get; init; }

    /// <summary>Build staging again from the landed bytes; the network is not used.</summary>
    public bool Replay { get; init; }

    /// <summary>Only these rounds, <c>assessment/round</c>; empty: all that are open.</summary>
    public ImmutableArray<string> Rounds { get; init; } = [];

    /// <summary>Map and score only: no source is asked.</summary>
    public bool ScoreOnly { get; init; }

    /// <summary>A person asks again for a past period: only streams that answer for days are asked, and a frozen round may be written.</summary>
    public bool Backfill { get; init; }

    /// <summary>Collects this time instead of the open rounds' own.</summary>
    public Core.Periods.Window? Window { get; init; }
}
