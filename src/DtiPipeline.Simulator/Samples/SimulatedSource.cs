using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Simulation;

namespace DtiPipeline.Simulator.Samples;

/// <summary>One source system as the simulator plays it.</summary>
/// <param name="Inbox">Full path of the folder with its sample files.</param>
internal sealed record SimulatedSource(string Connector, string Inbox, SimulatorDefinition Definition, ImmutableArray<SourceRoute> Routes);
