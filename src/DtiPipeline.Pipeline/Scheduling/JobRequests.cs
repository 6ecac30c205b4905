using DtiPipeline.Core.Scheduling;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Scheduling;

/// <summary>What a job of the schedule asks a run for.</summary>
public static class JobRequests
{
    /// <summary>The ledger's words for runs of the schedule.</summary>
    public static string KindOf(ScheduleJob job) => job.Kind switch
    {
        DueKind.Closes => "close",
        DueKind.Collects => "night",
        DueKind.Backfills => "backfill",
        _ => throw new ArgumentOutOfRangeException(nameof(job), job.Kind, "needs no run"),
    };

    public static RunRequest Of(ScheduleJob job, bool allowInvented)
    {
        var request = new RunRequest { AsOf = job.AsOf, Connectors = job.Connectors, Rounds = job.Rounds, AllowInvented = allowInvented };
        return job.Kind switch
        {
            DueKind.Closes => request with { Assessments = [.. job.Rounds.Select(round => round.Split('/')[0])], ScoreOnly = job.Connectors.IsEmpty },
            DueKind.Backfills when job.Days is { } days => request with { Window = days, CollectOnly = true, Backfill = true },
            DueKind.Backfills => request with { ScoreOnly = true, Backfill = true },
            _ => request,
        };
    }
}
