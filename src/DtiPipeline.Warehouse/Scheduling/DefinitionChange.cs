using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Warehouse.Scheduling;

/// <summary>What a running service made of changed definition files.</summary>
/// <param name="Holder">The process, as holders of leases are named.</param>
/// <param name="Applied">False where they have errors: the last good set stays at work.</param>
/// <param name="FilesHash">SHA-256 over the files.</param>
/// <param name="Why">Why not.</param>
public sealed record DefinitionChange(DateTimeOffset At, string Holder, bool Applied, string FilesHash, Finding? Why);
