using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Nodes;

/// <summary>One value, as written. <c>IsNull</c>: nothing, <c>~</c> or <c>null</c> without quotes.</summary>
public sealed record ScalarNode(string Text, bool IsNull, SourceSpan At) : Node(At)
{
    /// <summary>Where the text itself begins: behind a quote, or below the sign of a block.</summary>
    public SourceSpan TextAt { get; init; } = At;
}
