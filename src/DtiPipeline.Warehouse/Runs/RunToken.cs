namespace DtiPipeline.Warehouse.Runs;

/// <summary>What every write of a run carries: it is checked against the lease in the same transaction, so a run that was overtaken cannot write any more.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Lease">Name of the lease it runs under.</param>
/// <param name="Fence">Token of that lease.</param>
public sealed record RunToken(long Run, string Lease, long Fence);
