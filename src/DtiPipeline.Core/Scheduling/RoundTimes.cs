using System.Globalization;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Scheduling;

/// <summary>What the calendar does with a round: it opens with its first day, reminds in the morning, and closes when its last day is over. Pure.</summary>
public static class RoundTimes
{
    /// <summary>When offices begin to work.</summary>
    private static readonly TimeOnly Morning = new(7, 30);

    public static IEnumerable<Due> Of(Assessment assessment, Round round, WorkCalendar calendar)
    {
        var subject = SubjectOf(assessment.Id, round.Id);
        yield return new Due(DueKind.Opens, subject, VietnamTime.At(round.Opens, TimeOnly.MinValue), round.Opens);
        foreach (var deadline in round.Deadlines)
            foreach (var ahead in (assessment.Schedule?.Remind ?? RoundSchedule.UsualReminders).Distinct())
            {
                var day = calendar.WorkedBefore(deadline.By, ahead);
                yield return new Due(DueKind.Reminds, string.Create(CultureInfo.InvariantCulture, $"{subject} {deadline.Who} {deadline.By:yyyy-MM-dd}"), VietnamTime.At(day, Morning), day);
            }
        yield return new Due(DueKind.Closes, subject, VietnamTime.At(round.CutOff.AddDays(1), TimeOnly.MinValue), round.CutOff);
    }

    public static string SubjectOf(string assessment, string round) => $"{assessment}/{round}";
}
