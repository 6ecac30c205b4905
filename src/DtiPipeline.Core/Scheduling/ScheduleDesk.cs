using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Scheduling;

/// <summary>
/// Decides what becomes of everything that has come due: what runs, in which order, what waits, and what does not run, and why. Pure; the preview shows
/// exactly what a worker would do.
/// </summary>
public sealed class ScheduleDesk(DefinitionSet definitions, ScheduleSettings settings)
{
    /// <summary>A run that never comes to its end is not begun for ever.</summary>
    public const int MostAttempts = 5;

    /// <summary>Sources that people keep the schedule away from, by connector.</summary>
    public IReadOnlyDictionary<string, SourcePause> Pauses { get; init; } = ImmutableDictionary<string, SourcePause>.Empty;

    private readonly Timetable _timetable = new(definitions, settings);

    /// <param name="entries">What has come due and is not decided.</param>
    /// <param name="collected">By connector.</param>
    public SchedulePlan Plan(IReadOnlyCollection<ScheduleEntry> entries, IReadOnlyDictionary<string, LastCollection> collected, DateTimeOffset now)
    {
        var calendar = _timetable.Rounds().ToHashSet();
        var newest = entries.Where(entry => entry.Due.Kind == DueKind.Collects).GroupBy(entry => entry.Due.Subject).ToDictionary(group => group.Key, group => group.MaxBy(entry => entry.Due.At)!);
        var decisions = entries.OrderBy(entry => entry.Due.At).ThenBy(entry => entry.Due.Kind).ThenBy(entry => entry.Id).ThenBy(entry => entry.Due.Subject, StringComparer.Ordinal)
            .Select(entry => entry.Due.Kind switch
            {
                DueKind.Collects => OfCollection(entry, newest[entry.Due.Subject], collected, now),
                DueKind.Backfills => OfBackfill(entry, now),
                _ => OfRound(entry, calendar, now),
            })
            .ToImmutableArray();
        var ready = decisions.Where(decision => decision is { State: EntryState.Waiting, Until: null }).Select(decision => decision.Entry).ToList();
        return new SchedulePlan(decisions, [.. Closing(ready, now), .. Collecting(ready), .. Backfilling(ready)]);
    }

    private EntryDecision OfCollection(ScheduleEntry entry, ScheduleEntry newest, IReadOnlyDictionary<string, LastCollection> collected, DateTimeOffset now)
    {
        var id = entry.Due.Subject;
        var connector = _timetable.Connectors.FirstOrDefault(connector => connector.Id == id);
        if (connector is null)
            return Skip(entry, PipelineCodes.NoLongerScheduled, ("subject", id));
        if (entry != newest)
            return new(entry, EntryState.Replaced, Finding.Of(PipelineCodes.NewerDue, ("subject", id), ("moment", VietnamTime.Moment(newest.Due.At))));
        var open = _timetable.Assessments.SelectMany(assessment => assessment.Rounds.Where(round => round.IsOpen(entry.Due.AsOf)), (assessment, _) => assessment).ToList();
        var streams = connector.Streams.Count(stream => definitions.ConcernsAny(id, stream.Id, open));
        if (open.Count == 0 || streams == 0)
            return Skip(entry, PipelineCodes.NoRoundNeedsIt, ("subject", id), ("day", Text(entry.Due.AsOf)));
        if (collected.TryGetValue(id, out var last) && last.StartedAt >= entry.Due.At && last.Streams >= streams && last.Rounds >= open.Count)
            return new(entry, EntryState.Replaced, Finding.Of(PipelineCodes.AlreadyCollected, ("subject", id), ("run", Text(last.Run)), ("moment", VietnamTime.Moment(last.StartedAt)))) { Run = last.Run };
        if (PauseOf(id, now) is { } pause)
            return new(entry, EntryState.Skipped, Told(pause));
        return TriedTooOften(entry) ?? QuietOr(entry, [id], now);
    }

    private EntryDecision OfBackfill(ScheduleEntry entry, DateTimeOffset now)
    {
        var unknown = entry.Connectors.Except(_timetable.Connectors.Select(connector => connector.Id)).Concat(entry.Rounds.Where(round => FindRound(round) is null)).FirstOrDefault();
        if (unknown is not null)
            return Skip(entry, PipelineCodes.NoLongerScheduled, ("subject", unknown));
        // A person asked for it, so it is not dropped.
        return entry.Connectors.Select(id => PauseOf(id, now)).OfType<SourcePause>().MaxBy(pause => pause.Until) is { } longest
            ? new(entry, EntryState.Waiting, Told(longest)) { Until = VietnamTime.At(longest.Until.AddDays(1), TimeOnly.MinValue) }
            : TriedTooOften(entry) ?? QuietOr(entry, entry.Connectors, now);
    }

    private SourcePause? PauseOf(string connector, DateTimeOffset now) => Pauses.GetValueOrDefault(connector) is { } pause && VietnamTime.DayOf(now) <= pause.Until ? pause : null;

    private static Finding Told(SourcePause pause) =>
        Finding.Of(PipelineCodes.SourcePaused, ("subject", pause.Connector), ("day", Text(pause.Until)), ("who", pause.Who), ("reason", pause.Reason));

    private EntryDecision OfRound(ScheduleEntry entry, HashSet<Due> calendar, DateTimeOffset now)
    {
        var (due, today) = (entry.Due, VietnamTime.DayOf(now));
        if (!calendar.Contains(due) || FindRound(due.Subject.Split(' ')[0]) is not { } found)
            return Skip(entry, PipelineCodes.NoLongerScheduled, ("subject", due.Subject));
        var round = found.Round;
        if (due.Kind == DueKind.Opens)
            return today > round.CutOff
                ? Skip(entry, PipelineCodes.RoundOver, ("round", due.Subject), ("day", Text(round.CutOff)))
                : new(entry, EntryState.Ran, Finding.Of(PipelineCodes.RoundOpened, ("round", due.Subject), ("day", Text(round.CutOff))));
        if (due.Kind == DueKind.Closes)
            return TriedTooOften(entry) ?? QuietOr(entry, ConnectorsOf(found.Assessment), now);
        var (who, by) = (due.Subject.Split(' ')[1], due.Subject.Split(' ')[2]);
        return string.CompareOrdinal(Text(today), by) > 0
            ? Skip(entry, PipelineCodes.DeadlineOver, ("round", Round(due)), ("who", who), ("day", by))
            : new(entry, EntryState.Ran, Finding.Of(PipelineCodes.DeadlineNear, ("round", Round(due)), ("who", who), ("day", by)));
    }

    private static EntryDecision? TriedTooOften(ScheduleEntry entry) => entry.Attempts < MostAttempts
        ? null
        : new(entry, EntryState.Failed, Finding.Of(PipelineCodes.NeverCameToItsEnd, ("subject", entry.Due.Subject), ("attempts", Text(entry.Attempts))));

    private EntryDecision QuietOr(ScheduleEntry entry, IReadOnlyCollection<string> connectors, DateTimeOffset now)
    {
        var ready = new EntryDecision(entry, EntryState.Waiting);
        return QuietTimes.FirstOpen(SchedulesOf(connectors), now) is { } open && open > now
            ? ready with { Until = open, Why = Finding.Of(PipelineCodes.QuietUntil, ("subject", entry.Due.Subject), ("moment", VietnamTime.Moment(open))) }
            : ready;
    }

    private IEnumerable<ScheduleJob> Closing(IEnumerable<ScheduleEntry> ready, DateTimeOffset now) =>
        from entry in ready
        where entry.Due.Kind == DueKind.Closes
        orderby entry.Due.At, entry.Due.Subject
        // Where the hours of several sources leave no common time, those that are quiet now are left out rather than disturbed.
        let connectors = ConnectorsOf(FindRound(entry.Due.Subject)!.Value.Assessment).Where(id => PauseOf(id, now) is null && SchedulesOf([id]).All(schedule => !schedule.IsQuiet(VietnamTime.TimeOf(now))))
        select new ScheduleJob(DueKind.Closes, entry.Due.AsOf, [.. connectors], [entry.Due.Subject], [entry]);

    private static IEnumerable<ScheduleJob> Collecting(IEnumerable<ScheduleEntry> ready) =>
        from entry in ready
        where entry.Due.Kind == DueKind.Collects
        group entry by entry.Due.AsOf into night
        orderby night.Key
        select new ScheduleJob(DueKind.Collects, night.Key, [.. night.Select(entry => entry.Due.Subject).Order(StringComparer.Ordinal)], [], [.. night]);

    private static IEnumerable<ScheduleJob> Backfilling(IEnumerable<ScheduleEntry> ready) =>
        from entry in ready
        where entry.Due.Kind == DueKind.Backfills
        orderby entry.Id
        select new ScheduleJob(DueKind.Backfills, entry.Due.AsOf, entry.Connectors, entry.Rounds, [entry]) { Days = entry.Days };

    private IReadOnlyCollection<string> ConnectorsOf(Assessment assessment) =>
    [
        .. _timetable.Connectors.Where(connector => !connector.Schedule.Days.Contains(DayWord.None) && connector.Streams.Any(stream => definitions.ConcernsAny(connector.Id, stream.Id, [assessment]))).Select(connector => connector.Id),
    ];

    private IEnumerable<ConnectorSchedule> SchedulesOf(IEnumerable<string> connectors) =>
        _timetable.Connectors.Where(connector => connectors.Contains(connector.Id)).Select(connector => connector.Schedule);

    private (Assessment Assessment, Round Round)? FindRound(string subject)
    {
        foreach (var assessment in _timetable.Assessments)
            if (assessment.Rounds.FirstOrDefault(round => RoundTimes.SubjectOf(assessment.Id, round.Id) == subject) is { } round)
                return (assessment, round);
        return null;
    }

    private static EntryDecision Skip(ScheduleEntry entry, string code, params ReadOnlySpan<(string Name, string? Value)> arguments) => new(entry, EntryState.Skipped, Finding.Of(code, arguments));

    private static string Round(Due due) => due.Subject.Split(' ')[0];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
