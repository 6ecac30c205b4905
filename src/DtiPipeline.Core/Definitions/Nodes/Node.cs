using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Nodes;

/// <summary>A piece of a YAML file that still knows where it stands.</summary>
public abstract record Node(SourceSpan At);
