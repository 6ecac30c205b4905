namespace DtiPipeline.Core.Definitions.Nodes;

/// <summary>One key of a mapping with its value.</summary>
public sealed record MapEntry(ScalarNode Key, Node Value);
