using System.Collections.Frozen;
using DtiPipeline.Core.Alerting.Kinds;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Alerting;

/// <summary>The kinds of alerts: the word of each, and what finds and tells it. This table is the only place that knows.</summary>
public static class AlertKinds
{
    public static readonly WordTable<AlertKind> Words = new(
        ("source-failed", AlertKind.SourceFailed), ("source-late", AlertKind.SourceLate), ("drift", AlertKind.Drift), ("rejects", AlertKind.Rejects),
        ("deadline-near", AlertKind.DeadlineNear), ("schedule-silent", AlertKind.ScheduleSilent), ("run-failed", AlertKind.RunFailed));

    private static readonly FrozenDictionary<AlertKind, IAlertKind> Table = new Dictionary<AlertKind, IAlertKind>
    {
        [AlertKind.SourceFailed] = new SourceFailures(),
        [AlertKind.SourceLate] = new LateSources(),
        [AlertKind.Drift] = new HeldFiles(),
        [AlertKind.Rejects] = new RefusedRows(),
        [AlertKind.DeadlineNear] = new NearDeadlines(),
        [AlertKind.ScheduleSilent] = new SilentSchedule(),
        [AlertKind.RunFailed] = new BrokenRuns(),
    }.ToFrozenDictionary();

    public static string Word(this AlertKind kind) => Words.WordOf(kind);

    public static IAlertKind Of(AlertKind kind) => Table[kind];
}
