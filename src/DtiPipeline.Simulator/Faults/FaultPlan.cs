using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Faults;

/// <summary>The faults that were asked for by name.</summary>
internal sealed record FaultPlan(ImmutableArray<PlannedFault> Faults)
{
    /// <param name="words"><c>500</c> for every source, <c>tthc-dvc:500</c> for one.</param>
    /// <returns>The plan; unknown names are in the log and left out.</returns>
    public static FaultPlan Read(IEnumerable<string> words, IReadOnlyCollection<string> connectors, FindingLog log)
    {
        var planned = ImmutableArray.CreateBuilder<PlannedFault>();
        foreach (var word in words)
        {
            var mark = word.IndexOf(':', StringComparison.Ordinal);
            var (connector, name) = mark < 0 ? (null, word) : (word[..mark], word[(mark + 1)..]);
            var known = FaultTable.Faults.TryGet(name, out var fault);
            if (!known)
                log.Add(Unknown(SimulatorCodes.UnknownFault, name, FaultTable.Faults.Words));
            if (connector is not null && !connectors.Contains(connector))
                log.Add(Unknown(SimulatorCodes.FaultOfUnknownConnector, connector, connectors));
            if (known)
                planned.Add(new PlannedFault(connector, fault));
        }
        return new FaultPlan(planned.ToImmutable());
    }

    /// <summary>The faults one source suffers, in the order they were asked for.</summary>
    public ImmutableArray<Fault> Of(string connector) =>
        [.. Faults.Where(planned => planned.Connector is null || planned.Connector == connector).Select(planned => planned.Fault)];

    private static Finding Unknown(string code, string name, IEnumerable<string> known) =>
        Finding.Of(code, ("name", name), ("expected", string.Join(", ", known)), ("nearest", NearestName.Of(name, known)));
}
