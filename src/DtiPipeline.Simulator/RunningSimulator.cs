using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Simulator.Faults;
using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator;

/// <summary>A simulator that is listening. Disposing it frees the port at once.</summary>
public sealed class RunningSimulator : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly ImmutableArray<SourceDesk> _desks;

    internal RunningSimulator(LoopbackServer server, ImmutableArray<SourceDesk> desks, ImmutableSortedDictionary<string, string> environment)
    {
        _server = server;
        _desks = desks;
        Environment = environment;
        Address = server.Address;
    }

    /// <summary>For example <c>http://127.0.0.1:41234</c>; a connector's address is below it.</summary>
    public Uri Address { get; }

    /// <summary>The variables that send a run here: addresses, secrets of this start, folders with sample files.</summary>
    public ImmutableSortedDictionary<string, string> Environment { get; }

    /// <summary>The connectors that are simulated, by name.</summary>
    public ImmutableArray<string> Connectors => [.. _desks.Select(desk => desk.Connector)];

    /// <summary>From now on these faults and no others; the sources count their requests anew.</summary>
    /// <exception cref="SimulatorNotStarted">A name is unknown. Nothing has changed then.</exception>
    public void SetFaults(params IEnumerable<string> faults)
    {
        var log = new FindingLog();
        var plan = FaultPlan.Read(faults, Connectors, log);
        if (log.Findings.Count > 0)
            throw new SimulatorNotStarted([.. log.Findings]);
        Suffer(plan);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal void Suffer(FaultPlan plan)
    {
        foreach (var desk in _desks)
            desk.Suffer(plan.Of(desk.Connector));
    }
}
