using System.Collections.Immutable;

namespace DtiPipeline.Simulator;

/// <summary>How the simulator should run. The defaults: any free port, no faults.</summary>
public sealed record SimulatorOptions
{
    /// <summary>0: any free port of 127.0.0.1.</summary>
    public int Port { get; init; }

    /// <summary>Names of faults: <c>500</c> for every source, <c>tthc-dvc:500</c> for one. <see cref="SourceSimulator.FaultNames"/> lists them.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>How long a source with the fault <c>slow</c> thinks before it answers.</summary>
    public TimeSpan Slowness { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Decides when tokens expire.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
