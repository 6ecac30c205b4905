using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Scheduling;

/// <summary>A day that is not what its weekday says. One row of <c>mappings/calendars/*.csv</c>.</summary>
/// <param name="Name">What people call it: <c>Tết Nguyên đán</c>.</param>
/// <param name="IsAnnounced">False while it only follows from the law and has not been announced for that year.</param>
/// <param name="Source">Where it is said.</param>
public sealed record CalendarDay(DateOnly Day, CalendarDayKind Kind, string Name, bool IsAnnounced, string Source, SourceSpan At)
{
    private static readonly WordTable<CalendarDayKind> Kinds = new(
        ("holiday", CalendarDayKind.Holiday), ("swapped-off", CalendarDayKind.SwappedOff), ("swapped-work", CalendarDayKind.SwappedWork));

    private static readonly WordTable<bool> Standings = new(("announced", true), ("expected", false));

    public static CalendarDay Read(ValueReader row) => row.Map(map => new CalendarDay(
        map.Required("day", v => v.Parsed(Forms.Date)), map.Required("kind", v => v.Word(Kinds)), map.Text("name"),
        map.Required("standing", v => v.Word(Standings)), map.Text("source"), map.At));
}
