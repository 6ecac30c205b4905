namespace DtiPipeline.Core.Scheduling;

/// <summary>The last run that asked a source and got its answer, whoever began it.</summary>
/// <param name="Streams">How many streams of the source it asked for.</param>
/// <param name="Rounds">How many rounds it scored.</param>
public sealed record LastCollection(long Run, DateTimeOffset StartedAt, int Streams, int Rounds);
