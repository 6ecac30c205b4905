using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Nodes;

/// <summary>A YAML sequence.</summary>
public sealed record ListNode(ImmutableArray<Node> Items, SourceSpan At) : Node(At);
