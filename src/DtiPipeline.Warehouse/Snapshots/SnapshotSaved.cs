namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>What writing a snapshot came to.</summary>
/// <param name="IsNew">False when it was there already, content and evidence.</param>
/// <param name="Previous">The snapshot that held before this run; null for the first of its round.</param>
/// <param name="ChangedUnits">Units whose scorecard is another one than in that; all of them for the first.</param>
/// <param name="NewScorecards">Scorecards whose content had never been stored.</param>
public sealed record SnapshotSaved(long Id, bool IsNew, long? Previous, int ChangedUnits, int NewScorecards);
