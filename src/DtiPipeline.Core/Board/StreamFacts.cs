using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Board;

/// <summary>What the ledger knows of one stream.</summary>
/// <param name="Name"><c>connector/stream</c>.</param>
public sealed record StreamFacts(string Name)
{
    /// <summary>How the last attempt to collect it ended; null where there was none.</summary>
    public CollectOutcome? Outcome { get; init; }

    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>The pretended today of that attempt.</summary>
    public DateOnly? TriedFor { get; init; }

    public long? TriedIn { get; init; }

    /// <summary>When it last brought something that could be used; null where it never did.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    public long? ArrivedIn { get; init; }

    /// <summary>What ended the last attempt, where it failed; null where the ledger does not say.</summary>
    public Finding? Fault { get; init; }

    /// <summary>What a person should look at although the attempt went well: unknown words, files that are odd.</summary>
    public ImmutableArray<Finding> Doubts { get; init; } = [];

    /// <summary>Refused rows that nobody has made good yet.</summary>
    public long RefusedRows { get; init; }

    /// <summary>One of the most frequent among them; null where there is none.</summary>
    public Finding? Refusal { get; init; }
}
