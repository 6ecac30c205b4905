using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Board;

/// <summary>What a run found about a stream.</summary>
public sealed record StreamFinding(long Run, RunFinding Found);
