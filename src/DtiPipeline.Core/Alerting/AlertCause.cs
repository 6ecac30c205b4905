using System.Collections.Immutable;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Alerting;

/// <summary>One thing that is wrong, with all that is told of it.</summary>
public sealed record AlertCause
{
    /// <summary>The rule's name.</summary>
    public required string Rule { get; init; }

    public required AlertKind Kind { get; init; }

    /// <summary>What it is about, in a name that stays: a connector, a round with its deadline, <c>schedule</c>, <c>run</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What people call the subject.</summary>
    public required string Name { get; init; }

    public required Finding What { get; init; }

    /// <summary>What sort of cause it is: decides what to do next.</summary>
    public required CauseKind Sort { get; init; }

    /// <summary>Which streams or rounds of the subject it concerns, as people call them.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>Since when it is so; null: since it was seen.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The run that tells of it.</summary>
    public long? Run { get; init; }

    /// <summary>Whose turn it is; null where nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>The same tonight and tomorrow: no run, no day, no count is in it, so that one cause is told once.</summary>
    public string Key => $"{Kind.Word()}:{Subject}:{Sort}";

    /// <summary>Several parts of one cause as one.</summary>
    public static AlertCause Together(IEnumerable<AlertCause> same)
    {
        var all = same.ToList();
        return all[0] with
        {
            Parts = [.. all.SelectMany(cause => cause.Parts).Distinct(StringComparer.Ordinal)],
            Since = all.Min(cause => cause.Since),
            Run = all.Max(cause => cause.Run),
            Owner = all.Select(cause => cause.Owner).FirstOrDefault(owner => owner is not null),
        };
    }
}
