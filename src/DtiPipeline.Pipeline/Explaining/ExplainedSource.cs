using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Explaining;

/// <summary>One stream behind a value.</summary>
/// <param name="Mapping">The author's line that says what is counted.</param>
/// <param name="Load">The load as of which it was counted.</param>
/// <param name="Total">How many rows gave it.</param>
/// <param name="Rows">The first of them.</param>
public sealed record ExplainedSource(string Connector, string Stream, SourceSpan Mapping, long Load, long Total, ImmutableArray<ExplainedRow> Rows);
