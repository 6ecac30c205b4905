using DtiPipeline.Core.Scoring;

namespace DtiPipeline.Core.Snapshots;

/// <summary>One unit's scorecard in a snapshot.</summary>
/// <param name="UnitKey">The unit's code with the first day of its version.</param>
/// <param name="Card">The scorecard, ranked. The rank belongs to the snapshot and is not in the card's own content.</param>
/// <param name="ContentHash">Hash of <paramref name="Content"/>: a card that did not change since last night has the same one and is stored once.</param>
/// <param name="Content">The canonical form, see <see cref="ScorecardForm"/>.</param>
public sealed record SnapshotCard(string UnitKey, Scorecard Card, string ContentHash, string Content);
