using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Scheduling;

/// <summary>When a source is asked. All times are those of Asia/Ho_Chi_Minh.</summary>
/// <example><c>schedule: { daily: "01:30", days: working, quiet: ["07:00-18:00"] }</c></example>
/// <param name="Daily">Times of day; none: the usual time of the night.</param>
/// <param name="Days">Days on which it is asked.</param>
/// <param name="MonthDays">Only on these days of the month, 31 being the last one; none: on every day. With working days only, one that is none moves to the next that is.</param>
/// <param name="Quiet">Hours in which it is never asked, late runs and backfills included.</param>
public sealed record ConnectorSchedule(
    ImmutableArray<TimeOnly> Daily, ImmutableArray<DayWord> Days, ImmutableArray<int> MonthDays, ImmutableArray<QuietHours> Quiet, SourceSpan At)
{
    private static readonly WordTable<DayWord> Words = new(
        ("all", DayWord.All), ("working", DayWord.Working), ("none", DayWord.None), ("monday", DayWord.Monday), ("tuesday", DayWord.Tuesday), ("wednesday", DayWord.Wednesday),
        ("thursday", DayWord.Thursday), ("friday", DayWord.Friday), ("saturday", DayWord.Saturday), ("sunday", DayWord.Sunday));

    /// <summary>Of a connector that says nothing: every night at the usual time.</summary>
    public static readonly ConnectorSchedule Usual = new([], [DayWord.All], [], [], new SourceSpan("", 1, 1, 1));

    public static ConnectorSchedule Read(ValueReader value) => value.Map(map => new ConnectorSchedule(
        map.Optional("daily", v => v.ByKind<ImmutableArray<TimeOnly>>(scalar: i => [i.Parsed(ScheduleForms.Time)], list: i => i.List(item => item.Parsed(ScheduleForms.Time)), map: null), []),
        map.Optional("days", v => v.ByKind<ImmutableArray<DayWord>>(scalar: i => [i.Word(Words)], list: i => i.List(item => item.Word(Words)), map: null), [DayWord.All]),
        map.List("month_days", v => v.Parsed(ScheduleForms.MonthDay)),
        map.List("quiet", v => v.Parsed(ScheduleForms.Quiet)),
        map.At));

    /// <summary>True at a moment of its quiet hours.</summary>
    public bool IsQuiet(TimeOnly time) => Quiet.Any(hours => hours.Contains(time));

    /// <summary>The words that stand for its days.</summary>
    public IEnumerable<string> DayWords => Days.Select(Words.WordOf);
}
