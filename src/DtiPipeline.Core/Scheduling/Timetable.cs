using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Connectors;

namespace DtiPipeline.Core.Scheduling;

/// <summary>All that comes due by the definitions and the calendar. Pure: what of it happened is the ledger's to know.</summary>
public sealed class Timetable(DefinitionSet definitions, ScheduleSettings settings)
{
    /// <summary>Sources that have a schedule here.</summary>
    public IEnumerable<ConnectorDefinition> Connectors => definitions.Connectors.Where(connector => settings.AllowInvented || !connector.Invented);

    /// <summary>Assessments whose rounds have a calendar here.</summary>
    public IEnumerable<Assessment> Assessments => definitions.Assessments.Where(assessment => settings.AllowInvented || !assessment.Invented);

    /// <summary>What comes due after one moment and up to another: by moment, then kind and subject.</summary>
    public IEnumerable<Due> Between(DateTimeOffset after, DateTimeOffset until) =>
        Collections(after, until).Concat(Rounds().Where(due => due.At > after && due.At <= until))
            .OrderBy(due => due.At).ThenBy(due => due.Kind).ThenBy(due => due.Subject, StringComparer.Ordinal);

    /// <summary>The next moment at which a source is asked; null when there is none within a year.</summary>
    public DateTimeOffset? Next(ConnectorDefinition connector, DateTimeOffset after)
    {
        var moments = DueTimes.Of(connector.Schedule, settings.Nightly, definitions.Calendar, after, after.AddDays(366));
        return moments.Select(moment => (DateTimeOffset?)moment).FirstOrDefault();
    }

    /// <summary>Everything that the calendar does with rounds, whenever.</summary>
    public IEnumerable<Due> Rounds() => Assessments.SelectMany(assessment => assessment.Rounds, (assessment, round) => RoundTimes.Of(assessment, round, definitions.Calendar)).SelectMany(due => due);

    private IEnumerable<Due> Collections(DateTimeOffset after, DateTimeOffset until) =>
        from connector in Connectors
        from moment in DueTimes.Of(connector.Schedule, settings.Nightly, definitions.Calendar, after, until)
        select new Due(DueKind.Collects, connector.Id, moment, Periods.VietnamTime.DayOf(moment));
}
