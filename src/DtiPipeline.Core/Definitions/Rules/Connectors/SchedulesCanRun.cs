using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>A schedule leaves a time at which it runs: not in its own quiet hours, on days that do not exclude each other, and reminders before their deadline.</summary>
public sealed class SchedulesCanRun : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        set.Connectors.Where(connector => connector.Schedule != ConnectorSchedule.Usual).SelectMany(connector => OfConnector(set.Positions, connector))
            .Concat(from assessment in set.Assessments
                    where assessment.Schedule is not null
                    let schedule = assessment.Schedule!
                    from days in schedule.Remind
                    where days < 0
                    select Finding.In(set.Positions.Value(schedule.At, "remind"), DefinitionCodes.TooSmall, ("name", "remind"), ("value", $"{days}"), ("least", "0")));

    private static IEnumerable<Finding> OfConnector(DefinitionPositions positions, ConnectorDefinition connector)
    {
        var schedule = connector.Schedule;
        if (schedule.Quiet.Any(hours => hours.IsEmpty) || (!schedule.Quiet.IsEmpty && Minutes().All(schedule.IsQuiet)))
            yield return Finding.In(positions.Key(schedule.At, "quiet"), DefinitionCodes.QuietHoursNeverEnd, ("name", connector.Id));
        else
            foreach (var time in schedule.Daily.Where(schedule.IsQuiet))
                yield return Finding.In(positions.Value(schedule.At, "daily"), DefinitionCodes.DueInQuietHours,
                    ("name", connector.Id), ("time", time.ToString("HH:mm", null)), ("hours", schedule.Quiet.First(hours => hours.Contains(time)).ToString()));
        if (schedule.Days.Length > 1 && schedule.Days.FirstOrDefault(day => day < DayWord.Monday, DayWord.Monday) < DayWord.Monday)
            yield return Finding.In(positions.Value(schedule.At, "days"), DefinitionCodes.DaysContradict, ("name", connector.Id), ("days", string.Join(", ", schedule.DayWords)));
        else if (schedule.Days.Contains(DayWord.None) && !(schedule.Daily.IsEmpty && schedule.MonthDays.IsEmpty))
            yield return Finding.In(positions.Value(schedule.At, "days"), DefinitionCodes.DaysContradict, ("name", connector.Id), ("days", "none"));
    }

    private static IEnumerable<TimeOnly> Minutes() => Enumerable.Range(0, 24 * 60).Select(minute => TimeOnly.MinValue.AddMinutes(minute));
}
