using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Pipeline.Retaining;

/// <summary>Ends the retention of landed bytes outside of a night.</summary>
public sealed class RetentionRun(NightRunParts parts)
{
    /// <summary>What a run would delete now. Changes nothing.</summary>
    public async Task<IReadOnlyList<ExpiredPayload>> PreviewAsync(CancellationToken cancellation = default) =>
        [.. (await RetentionSweep.DueAsync(parts, cancellation)).SelectMany(rule => rule.Due)];

    /// <summary>Deletes what is due, and completes what was begun before.</summary>
    /// <param name="asOf">The day in the ledger.</param>
    /// <returns>The records completed.</returns>
    /// <exception cref="WarehouseFault">The warehouse cannot be used, another run holds it, or somebody makes a backup.</exception>
    public async Task<IReadOnlyList<DeletionRecord>> RunAsync(DateOnly asOf, CancellationToken cancellation = default)
    {
        var invented = await new InventedMarker(parts.Database).ReadAsync(cancellation) ?? false;
        return await LeasedRun.RunAsync(
            parts,
            new RunStart { Kind = "expire", AsOf = asOf, Invented = invented, Program = parts.Program },
            async (token, stop) =>
            {
                var sweep = new RetentionSweep(parts, token);
                var done = await sweep.RunAsync(stop);
                return sweep.Waits is { } waits ? throw new WarehouseFault(waits) : (done, false);
            },
            cancellation);
    }
}
