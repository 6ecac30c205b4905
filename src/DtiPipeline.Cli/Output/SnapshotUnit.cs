using System.Collections.Immutable;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Cli.Output;

/// <summary>One unit's scorecard in a snapshot, read from its canonical form.</summary>
/// <param name="Key">The code with the first day of the unit's version: <c>03253@2025-07-01</c>.</param>
/// <param name="Rules">Fingerprint of the indicator set it was scored under.</param>
/// <param name="Card">The stored totals and rank.</param>
/// <param name="Scores">All indicators in the document's order.</param>
public sealed record SnapshotUnit(
    string Unit, string Key, string Name, string Set, string Rules, ScorecardRecord Card, ImmutableArray<SnapshotPillar> Pillars, ImmutableArray<SnapshotScore> Scores);
