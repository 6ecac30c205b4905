namespace DtiPipeline.Simulator;

/// <summary>A fault that can be asked for, and what the source does then.</summary>
public sealed record FaultDescription(string Name, string Vi, string En);
