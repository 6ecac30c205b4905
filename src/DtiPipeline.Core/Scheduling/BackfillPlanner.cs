using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Scheduling;

/// <summary>
/// What asking again for a past period comes to: the sources month by month, so that a night can go between, then the rounds that lie in the period, each
/// as of its own last day. Other rounds are not written. Pure.
/// </summary>
public static class BackfillPlanner
{
    /// <param name="today">The last day that can be asked for; also as of when an open round is scored.</param>
    /// <param name="now">The moment of the request.</param>
    /// <param name="connectors">Only these; empty: all that can be asked for days.</param>
    /// <param name="rounds">These rounds; empty: those that lie wholly in the period.</param>
    public static ImmutableArray<ScheduleEntry> Pieces(
        DefinitionSet definitions, ScheduleSettings settings, Window period, DateOnly today, DateTimeOffset now, IReadOnlyCollection<string> connectors, IReadOnlyCollection<string> rounds)
    {
        var timetable = new Timetable(definitions, settings);
        ImmutableArray<string> asked = [.. timetable.Connectors
            .Where(connector => (connectors.Count == 0 || connectors.Contains(connector.Id)) && connector.Streams.Any(HasDays)).Select(connector => connector.Id)];
        var pieces = ImmutableArray.CreateBuilder<ScheduleEntry>();
        ScheduleEntry Piece(DateOnly asOf) => new(0, new Due(DueKind.Backfills, "", now, asOf), 0);
        if (!asked.IsEmpty && period.CutAt(today) is { } days)
            pieces.AddRange(Months(days).Select(month => Piece(today) with { Days = month, Connectors = asked }));
        var scored = from assessment in timetable.Assessments
                     from round in assessment.Rounds
                     let subject = RoundTimes.SubjectOf(assessment.Id, round.Id)
                     where rounds.Count == 0 ? period.From <= round.From && round.To <= period.To : rounds.Contains(subject)
                     where round.Opens <= today
                     group subject by round.CutOff < today ? round.CutOff : today into night
                     orderby night.Key
                     select Piece(night.Key) with { Rounds = [.. night] };
        pieces.AddRange(scored);
        return pieces.ToImmutable();
    }

    /// <summary>True for a stream that answers for the days it is asked for. Files carry their own days, and lists are as they are today.</summary>
    public static bool HasDays(StreamDefinition stream) => stream.Request?.Window is not null || stream.Query is not null;

    private static IEnumerable<Window> Months(Window days)
    {
        for (var from = days.From; from <= days.To;)
        {
            var end = new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month));
            yield return new Window(from, end < days.To ? end : days.To);
            from = end.AddDays(1);
        }
    }
}
