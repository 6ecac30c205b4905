using System.Collections.Immutable;
using DtiPipeline.Core.Periods;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>The newest complete load of a stream: what mappings read.</summary>
public sealed record CompleteLoad(LoadRecord Load, StagingTable Table, ImmutableArray<PayloadRecord> Payloads, ImmutableArray<LoadCoverage> Coverage)
{
    /// <summary>
    /// True when a delivery is this load over again: the same bytes under the same names, for the same window, read by the same definition into
    /// the same layout. It need not be staged.
    /// </summary>
    /// <param name="payloads">Names and SHA-256 of what came, in order.</param>
    /// <param name="window">The days asked for; null for files.</param>
    public bool IsSame(StagingTable table, string? definition, IEnumerable<(string Name, string Sha256)> payloads, Window? window) =>
        table.Id == Table.Id
        && definition == Load.Definition
        && payloads.SequenceEqual(Payloads.Select(payload => (payload.Name, payload.Sha256)))
        && Coverage.All(coverage => coverage.Window == window);
}
