using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Core.Definitions.Rules.Assessments;

/// <summary>A day stands in the calendars once, and is listed because its weekday says otherwise: nobody works a worked Tuesday twice.</summary>
public sealed class CalendarDaysChangeSomething : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var again in set.Calendar.Days.GroupBy(day => day.Day).SelectMany(day => day.Skip(1)))
            yield return Finding.In(set.Positions.Value(again.At, "day"), DefinitionCodes.CalendarDayTwice, ("day", Text(again)));
        foreach (var day in set.Calendar.Days.Where(day => IsWeekend(day) != (day.Kind == CalendarDayKind.SwappedWork)))
            // A holiday may fall on a weekend, and people want to see it in the list.
            if (day.Kind != CalendarDayKind.Holiday)
                yield return Finding.In(set.Positions.Value(day.At, "kind"), DefinitionCodes.CalendarDayChangesNothing, ("day", Text(day)), ("name", day.Name));
    }

    private static bool IsWeekend(CalendarDay day) => day.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static string Text(CalendarDay day) => day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
