using System.Collections.Immutable;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>A run that has begun.</summary>
/// <param name="Abandoned">Earlier runs that were found killed and are marked so now.</param>
public sealed record RunBegun(RunToken Token, ImmutableArray<long> Abandoned);
