using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Simulation;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Simulator.Access;
using DtiPipeline.Simulator.Faults;
using DtiPipeline.Simulator.Samples;
using DtiPipeline.Simulator.Serving;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;

namespace DtiPipeline.Simulator;

/// <summary>
/// Stands in for the source systems: serves every <c>connectors/*/samples</c> over real HTTP on 127.0.0.1, always with the same bytes, and with
/// faults on request.
/// <code>await using var simulator = await SourceSimulator.StartAsync("connectors", new() { Faults = ["tthc-dvc:500"] });</code>
/// </summary>
public static class SourceSimulator
{
    /// <summary>The faults that can be asked for.</summary>
    public static IEnumerable<string> FaultNames => FaultTable.Faults.Words;

    /// <summary>The faults with what each does, in the order in which they should be shown.</summary>
    public static IEnumerable<FaultDescription> Faults => FaultTable.Faults.Entries.Select(entry => new FaultDescription(entry.Key, entry.Value.Vi, entry.Value.En));

    /// <param name="connectors">The folder with one folder a connector; those without <c>samples/simulator.yaml</c> are passed over.</param>
    /// <exception cref="SimulatorNotStarted">A samples folder or an option is wrong, or the port is taken.</exception>
    public static async Task<RunningSimulator> StartAsync(string connectors, SimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SimulatorOptions();
        var log = new FindingLog();
        var sources = SourceLoader.Load(connectors, log);
        var plan = FaultPlan.Read(options.Faults, [.. sources.Select(source => source.Connector)], log);
        if (log.Findings.Count > 0)
            throw new SimulatorNotStarted([.. log.Findings]);

        var given = sources.ToDictionary(source => source.Connector, Secrets);
        var desks = sources.Select(source => new SourceDesk(source, new Gate(source.Definition, given[source.Connector], options.Clock), options.Slowness)).ToImmutableArray();
        var server = await ListenAsync(options.Port, new HttpDoor(desks), cancellationToken);
        var environment = sources.SelectMany(source => source.Definition.Environment.Select(variable => KeyValuePair.Create(variable.Name, variable.Source switch
        {
            VariableSource.Address => new Uri(server.Address, source.Connector).ToString(),
            VariableSource.Samples => source.Inbox,
            _ => given[source.Connector][variable.Name],
        })));
        var running = new RunningSimulator(server, desks, environment.ToImmutableSortedDictionary(StringComparer.Ordinal));
        running.Suffer(plan);
        return running;
    }

    /// <summary>The values of a source's variables that are known before it has an address.</summary>
    private static Dictionary<string, string> Secrets(SimulatedSource source) => source.Definition.Environment.ToDictionary(
        variable => variable.Name,
        variable => variable.Source == VariableSource.Generated ? RandomNumberGenerator.GetHexString(32, lowercase: true) : variable.Text);

    private static async Task<LoopbackServer> ListenAsync(int port, HttpDoor door, CancellationToken cancellationToken)
    {
        try
        {
            return await LoopbackServer.StartAsync(port, door, cancellationToken);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new SimulatorNotStarted([Finding.Of(SimulatorCodes.PortTaken, ("port", port.ToString(CultureInfo.InvariantCulture)))], fault);
        }
    }
}
