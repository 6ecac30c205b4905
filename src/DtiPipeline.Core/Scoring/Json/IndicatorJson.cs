using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One indicator, or sub-indicator.</summary>
public sealed record IndicatorJson
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string NameAsPrinted { get; init; }

    public required decimal Max { get; init; }

    public required string? Lead { get; init; }

    public required string? Support { get; init; }

    public required string? Evidence { get; init; }

    public required string? When { get; init; }

    public required string? Guidance { get; init; }

    public required string? Condition { get; init; }

    public required string? NotApplicableWhen { get; init; }

    public required RestorationJson? Restored { get; init; }

    /// <summary><c>published</c> or <c>inferred</c>.</summary>
    public required string Basis { get; init; }

    public required string? InferredBecause { get; init; }

    public required bool Disputed { get; init; }

    /// <summary>What is in doubt.</summary>
    public required string? DisputedBecause { get; init; }

    public required SourceJson Source { get; init; }

    public required string? Notes { get; init; }

    /// <summary><c>type</c> and the fields of that method.</summary>
    public required OrderedDictionary<string, object> Method { get; init; }

    public required ImmutableArray<InputJson> Inputs { get; init; }

    public required ImmutableArray<IndicatorJson> Children { get; init; }
}
