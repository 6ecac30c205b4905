namespace DtiPipeline.Cli.Output;

/// <summary>One finding as JSON. <c>Place</c> names a spot in what a source sent, <c>File</c>, <c>Line</c> and <c>Column</c> one in a definition.</summary>
public sealed record FindingJson(string Code, string Severity, string Message, string? File, int? Line, int? Column, string? Help, string? Place);
