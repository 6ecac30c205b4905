namespace DtiPipeline.Core.Scheduling;

/// <summary>Why a day is not what its weekday says.</summary>
public enum CalendarDayKind
{
    /// <summary>A public holiday, or the day off that stands for one on a weekend.</summary>
    Holiday,

    /// <summary>Off, because a weekend day is worked for it.</summary>
    SwappedOff,

    /// <summary>A weekend day that is worked.</summary>
    SwappedWork,
}
