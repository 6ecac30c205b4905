using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>What the raw words of a source mean. One <c>mappings/crosswalks/&lt;name&gt;.csv</c>.</summary>
public sealed record Crosswalk(string Name, ImmutableArray<CrosswalkRow> Rows, SourceSpan At);
