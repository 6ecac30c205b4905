namespace DtiPipeline.Cli.Commands;

/// <summary>One text to be matched to a unit.</summary>
public sealed record AliasRow(string Alias, DateOnly? AsOf, string? Scope);
