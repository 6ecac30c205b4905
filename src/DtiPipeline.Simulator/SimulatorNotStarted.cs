using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator;

/// <summary>The simulator cannot do what was asked: its samples are wrong, a fault is unknown, the port is taken. The findings say what to do.</summary>
public sealed class SimulatorNotStarted(ImmutableArray<Finding> findings, Exception? cause = null)
    : Exception(string.Join("; ", findings.Select(finding => $"{finding.Code} {finding.At} {string.Join(", ", finding.Arguments.Values)}")), cause)
{
    public ImmutableArray<Finding> Findings { get; } = findings;
}
