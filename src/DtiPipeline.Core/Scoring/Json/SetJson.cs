using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>The answer of <c>dti sets show ID --format json</c>.</summary>
public sealed record SetJson
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Level { get; init; }

    public required decimal Total { get; init; }

    public required decimal TotalPrinted { get; init; }

    public required SetDocumentJson Document { get; init; }

    public required SetPeriodJson Period { get; init; }

    public required EvaluatedJson? Evaluated { get; init; }

    public required RankingJson? Ranking { get; init; }

    public required ImmutableArray<AppraisalStepJson> Process { get; init; }

    public required ExemptionJson? Exemption { get; init; }

    public required ImmutableArray<TargetJson> Targets { get; init; }

    public required ImmutableArray<GeneralItemJson> General { get; init; }

    public required ImmutableArray<PillarJson> Pillars { get; init; }

    public required string? Notes { get; init; }
}
