namespace DtiPipeline.Core.Scheduling;

/// <summary>On which days a source is asked.</summary>
public enum DayWord
{
    All,

    /// <summary>Working days of the calendar, worked Saturdays included.</summary>
    Working,

    /// <summary>Never by itself: only when a person says so.</summary>
    None,

    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}
