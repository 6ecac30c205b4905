namespace DtiPipeline.Cli.Tests;

/// <summary>What a call left behind: exit code and the two streams.</summary>
internal sealed record CliResult(int Exit, string Output, string Error);
