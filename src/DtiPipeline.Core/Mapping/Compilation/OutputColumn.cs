namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>One column of what units come to, in order.</summary>
/// <param name="Element">The data element it belongs to; null for the unit.</param>
public sealed record OutputColumn(OutputKind Kind, string? Element);
