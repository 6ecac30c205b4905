namespace DtiPipeline.Core.Scheduling;

/// <summary>A source that a person keeps the schedule away from for some days; runs by hand still ask it.</summary>
/// <param name="Connector">Its id.</param>
/// <param name="Until">The last day.</param>
/// <param name="Who">Login of the person.</param>
public sealed record SourcePause(string Connector, DateOnly Until, string Reason, string Who, DateTimeOffset At);
