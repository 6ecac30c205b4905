using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>The rules of one issuing document for one level. One <c>mappings/indicator-sets/&lt;id&gt;.yaml</c>.</summary>
public sealed record IndicatorSet
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary><c>so</c>, <c>huyen</c> or <c>xa</c>.</summary>
    public required string Level { get; init; }

    public required IssuingDocument Document { get; init; }

    /// <summary>The total the document prints; it may differ from the sum of the indicators.</summary>
    public required decimal TotalPrinted { get; init; }

    /// <summary>How many indicators the document says it has; null where it does not say.</summary>
    public int? IndicatorsPrinted { get; init; }

    public required SetPeriod Period { get; init; }

    /// <summary>Whom the document evaluates; null where it does not say.</summary>
    public EvaluatedUnits? Evaluated { get; init; }

    /// <summary>Null where the document says nothing of ranking: then all units of an assessment are one group.</summary>
    public RankingRule? Ranking { get; init; }

    /// <summary>Who does what from report to result, in the document's order.</summary>
    public ImmutableArray<AppraisalStep> Process { get; init; } = [];

    /// <summary>Null where the document has no rule for indicators that do not apply.</summary>
    public ExemptionRule? Exemption { get; init; }

    /// <summary>What the document wants reached in the year.</summary>
    public ImmutableArray<PrintedTarget> Targets { get; init; } = [];

    public required ImmutableArray<GeneralItem> General { get; init; }

    public required ImmutableArray<Pillar> Pillars { get; init; }

    public PublishedFigure Published { get; init; } = PublishedFigure.TwoPlaces;

    /// <summary>How the document prints its table; null where it prints none.</summary>
    public Appendix? Appendix { get; init; }

    public string? Notes { get; init; }

    public required SourceSpan At { get; init; }

    /// <summary>All indicators in the document's order, without sub-indicators.</summary>
    public IEnumerable<Indicator> Indicators => Pillars.SelectMany(pillar => pillar.Indicators);

    /// <summary>What the indicators' maxima add up to.</summary>
    public decimal Total => Indicators.Sum(indicator => indicator.Max);

    public static IndicatorSet Read(ValueReader value) => value.Map(map => new IndicatorSet
    {
        Id = map.Text("id"),
        Title = map.Text("title"),
        Level = map.Required("level", v => v.Word(Levels)),
        Document = map.Required("document", IssuingDocument.Read),
        TotalPrinted = map.Required("total_printed", v => v.Parsed(Forms.Number)),
        IndicatorsPrinted = map.Optional<int?>("indicators_printed", v => v.Parsed(Forms.Whole), null),
        Period = map.Required("period", SetPeriod.Read),
        Evaluated = map.Optional<EvaluatedUnits?>("evaluated", EvaluatedUnits.Read, null),
        Ranking = map.Optional<RankingRule?>("ranking", RankingRule.Read, null),
        Process = map.List("process", AppraisalStep.Read),
        Exemption = map.Optional<ExemptionRule?>("exemption", ExemptionRule.Read, null),
        Targets = map.List("targets", PrintedTarget.Read),
        General = map.List("general", GeneralItem.Read),
        Pillars = map.Required("pillars", v => v.List(Pillar.Read)),
        Published = map.Optional("published", PublishedFigure.Read, PublishedFigure.TwoPlaces),
        Appendix = map.Optional<Appendix?>("appendix", IndicatorSets.Appendix.Read, null),
        Notes = map.TextOrNull("notes"),
        At = map.At,
    });

    public static readonly WordTable<string> Levels = new(("so", "so"), ("huyen", "huyen"), ("xa", "xa"));
}
