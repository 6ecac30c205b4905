namespace DtiPipeline.Cli.Output;

/// <summary>What a unit got in one pillar.</summary>
public sealed record SnapshotPillar(string Code, string Name, decimal Points, decimal Max);
