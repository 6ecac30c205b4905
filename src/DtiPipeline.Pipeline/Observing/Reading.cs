using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Observing;

/// <summary>One figure about the warehouse, as machines that watch it read it.</summary>
/// <param name="Name"><c>dti_run_duration_seconds</c></param>
/// <param name="Samples">A value for each set of labels; none where there is nothing to say.</param>
public sealed record Reading(string Name, string Help, ImmutableArray<Sample> Samples);
