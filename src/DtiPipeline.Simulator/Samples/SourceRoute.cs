using DtiPipeline.Core.Definitions.Simulation;

namespace DtiPipeline.Simulator.Samples;

/// <summary>A route with its records, which are made when first asked for: a run that reads only files should not wait for them.</summary>
internal sealed record SourceRoute(SimulatedRoute Definition, Lazy<RecordTable> Records);
