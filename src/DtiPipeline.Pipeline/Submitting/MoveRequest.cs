using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>What a person sends from the form of a move.</summary>
/// <param name="Move">Its id in the process.</param>
/// <param name="Follows">The last step that was on their page; null where there was none.</param>
public sealed record MoveRequest(string Move, long? Follows)
{
    public string Reason { get; init; } = "";

    /// <summary>Of a signature: the hashes of the content and the evidence that were on their page.</summary>
    public string Content { get; init; } = "";

    public string Evidence { get; init; } = "";

    /// <summary>Of a signature.</summary>
    public string Password { get; init; } = "";

    /// <summary>Elements that are to be reopened.</summary>
    public ImmutableArray<string> Elements { get; init; } = [];

    /// <summary>The last day on which they are open; null where none could be read.</summary>
    public DateOnly? Until { get; init; }
}
