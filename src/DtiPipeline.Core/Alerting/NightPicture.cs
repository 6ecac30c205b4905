using System.Collections.Immutable;
using DtiPipeline.Core.Board;

namespace DtiPipeline.Core.Alerting;

/// <summary>How everything stands at one moment: what alerts and the digest are made from.</summary>
public sealed record NightPicture
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>The day it is for rounds and deadlines; of a demonstration the pretended one.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The board, of all units.</summary>
    public required ImmutableArray<RoundBoard> Rounds { get; init; }

    /// <summary>A run goes on: sources are half collected, so nothing is said of them.</summary>
    public bool IsRunning { get; init; }

    /// <summary>The newest run, where it broke off; null where it ended well or goes on.</summary>
    public long? BrokenRun { get; init; }

    /// <summary>When somebody looked last what is due; null where nobody keeps a schedule here.</summary>
    public DateTimeOffset? ScheduleLookedAt { get; init; }

    /// <summary>The oldest moment at which something came due that could run and has not been begun; null where nothing waits.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Runs that began within a day, the newest first.</summary>
    public ImmutableArray<NightRunFacts> Runs { get; init; } = [];

    public IEnumerable<RoundBoard> OpenRounds => Rounds.Where(round => round.IsOpen);

    /// <summary>Every row of an open round.</summary>
    public IEnumerable<(RoundBoard Round, BoardRow Row)> OpenRows => OpenRounds.SelectMany(round => round.Rows, (round, row) => (round, row));
}
