using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Checking;

/// <summary>Holds the record of deeds against checkpoints that somebody kept on paper.</summary>
public sealed class CheckpointCheck(Database database)
{
    public async Task<IReadOnlyList<HeldCheckpoint>> RunAsync(IEnumerable<AuditCheckpoint> checkpoints, CancellationToken cancellation = default)
    {
        var held = new List<HeldCheckpoint>();
        foreach (var checkpoint in checkpoints)
            held.Add(await new AuditStore(database).HoldAsync(checkpoint, cancellation));
        return held;
    }

    /// <summary>What is wrong; null where the entry stands as it was printed.</summary>
    public static Finding? FindingOf(HeldCheckpoint held) => held.State switch
    {
        CheckpointState.Missing => Finding.Of(RunCodes.CheckpointMissing, ("number", IsoText.Of(held.Checkpoint.Number)), ("newest", IsoText.Of(held.Newest))),
        CheckpointState.Differs => Finding.Of(RunCodes.CheckpointDiffers, ("number", IsoText.Of(held.Checkpoint.Number)), ("differing", IsoText.Of(held.Differing))),
        _ => null,
    };
}
