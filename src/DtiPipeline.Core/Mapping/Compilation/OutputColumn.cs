namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>One column of the counting query, in the order of the select list.</summary>
/// <param name="Element">The data element it belongs to; null for columns of the row itself.</param>
public sealed record OutputColumn(string Name, OutputKind Kind, string? Element);
