using System.Collections.Immutable;

namespace DtiPipeline.Cli.Output;

/// <summary>What an indicator, or a sub-indicator, of a unit got in a snapshot.</summary>
/// <param name="UnitName">The code where the definitions do not know the unit.</param>
/// <param name="Name">The code where the definitions do not know the indicator.</param>
/// <param name="Points">Not rounded.</param>
/// <param name="Status"><c>scored</c>, or the absence that kept it from being scored.</param>
/// <param name="Children">The sub-indicators; empty where there are none.</param>
public sealed record SnapshotScore(
    string Unit, string UnitName, string Pillar, string Indicator, string Name, decimal Points, decimal Max, string Status, ImmutableArray<string> Flags,
    ImmutableArray<SnapshotScore> Children);
