using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Nodes;

/// <summary>A YAML mapping, its entries in the order of the file, keys unique.</summary>
public sealed record MapNode(ImmutableArray<MapEntry> Entries, SourceSpan At) : Node(At);
