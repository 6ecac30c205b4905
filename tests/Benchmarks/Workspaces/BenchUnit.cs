namespace DtiPipeline.Benchmarks.Workspaces;

/// <summary>A unit that dossiers belong to.</summary>
/// <param name="Word">How the source writes it.</param>
internal sealed record BenchUnit(string Code, string Word);
