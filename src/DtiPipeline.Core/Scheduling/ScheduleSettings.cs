namespace DtiPipeline.Core.Scheduling;

/// <summary>What a schedule needs besides the definitions.</summary>
/// <param name="Nightly">The time of every connector that names none, by Vietnam's clock.</param>
/// <param name="AllowInvented">True in a demonstration database; elsewhere invented sources and assessments have no schedule.</param>
public sealed record ScheduleSettings(TimeOnly Nightly, bool AllowInvented)
{
    public static readonly TimeOnly UsualNightly = new(1, 30);
}
