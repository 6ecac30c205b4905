using DtiPipeline.Core.People;

namespace DtiPipeline.Warehouse.People;

/// <summary>A checkpoint held against the record.</summary>
/// <param name="Differing">In how many of the printed digits the entry's hash differs; 0 where it stands or is missing.</param>
/// <param name="Newest">Number of the newest entry; 0 where there is none.</param>
public sealed record HeldCheckpoint(AuditCheckpoint Checkpoint, CheckpointState State, int Differing, long Newest);
