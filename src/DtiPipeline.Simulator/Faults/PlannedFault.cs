namespace DtiPipeline.Simulator.Faults;

/// <summary>A fault that was asked for.</summary>
/// <param name="Connector">The only connector that suffers; null: all.</param>
internal sealed record PlannedFault(string? Connector, Fault Fault);
