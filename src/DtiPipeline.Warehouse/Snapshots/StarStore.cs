using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>The names that the star's facts are read by: assessments, rounds, elements, indicators. They follow the definitions of today.</summary>
public sealed class StarStore(Database database)
{
    /// <summary>Brings the dimensions to what the definitions say. Nothing is ever taken away: old snapshots still need it.</summary>
    /// <returns>How many rows are new or other than before.</returns>
    public Task<int> SaveAsync(RunToken token, DefinitionSet definitions, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        async session =>
        {
            var sets = definitions.Sets.ToDictionary(set => set.Id);
            return await SaveAsync(session, StarSql.Assessments, definitions.Assessments.Select(assessment => ToValues(assessment, sets[assessment.Set])))
                + await SaveAsync(session, StarSql.Rounds, definitions.Assessments.SelectMany(assessment => assessment.Rounds, ToValues))
                + await SaveAsync(session, StarSql.Elements, definitions.Elements.Select(ToValues))
                + await SaveAsync(session, StarSql.Indicators, definitions.Sets.SelectMany(IndicatorsOf));
        },
        cancellation);

    /// <summary>The same for the indicators of one set, in the transaction of somebody who stores a scorecard by it.</summary>
    internal static Task<int> SaveAsync(Session session, IndicatorSet set) => SaveAsync(session, StarSql.Indicators, IndicatorsOf(set));

    private static async Task<int> SaveAsync(Session session, StarSql dimension, IEnumerable<StagedValue[]> rows)
    {
        await session.TransferAsync(dimension.Incoming, rows);
        return await session.ExecuteAsync(dimension.Upsert);
    }

    private static StagedValue[] ToValues(Assessment assessment, IndicatorSet set) =>
    [
        StagedValue.Of(assessment.Id), StagedValue.Of(assessment.Title), StagedValue.Of(set.Id), StagedValue.Of(set.Title), StagedValue.Of(assessment.Invented ? 1 : 0),
        StagedValue.Of(IsoText.Of(assessment.UnitDate)),
    ];

    private static StagedValue[] ToValues(Assessment assessment, Round round) =>
    [
        StagedValue.Of(assessment.Id), StagedValue.Of(round.Id), StagedValue.Of(round.Title), StagedValue.Of(IsoText.Of(round.From)), StagedValue.Of(IsoText.Of(round.To)),
        StagedValue.Of(IsoText.Of(round.CutOff)),
    ];

    private static StagedValue[] ToValues(DataElement element) =>
    [
        StagedValue.Of(element.Code), StagedValue.Of(element.Name), StagedValue.Of(element.Definition),
        element.Unit is { } unit ? StagedValue.Of(unit) : StagedValue.Absent,
        StagedValue.Of(DataElement.Types.WordOf(element.Type)), StagedValue.Of(element.Kind == ElementKind.Flow ? "flow" : "stock"),
    ];

    private static IEnumerable<StagedValue[]> IndicatorsOf(IndicatorSet set)
    {
        var ordinal = 0;
        foreach (var pillar in set.Pillars)
            foreach (var indicator in pillar.Indicators)
            {
                yield return ToValues(set, pillar, indicator, null, ++ordinal);
                foreach (var child in indicator.Children)
                    yield return ToValues(set, pillar, child, indicator, ++ordinal);
            }
    }

    private static StagedValue[] ToValues(IndicatorSet set, Pillar pillar, Indicator indicator, Indicator? parent, int ordinal) =>
    [
        StagedValue.Of(set.Id), StagedValue.Of(indicator.Code), parent is null ? StagedValue.Absent : StagedValue.Of(parent.Code), StagedValue.Of(indicator.Name),
        StagedValue.Of(pillar.Code), StagedValue.Of(pillar.Name), StagedValue.Of(ExactText.Of(indicator.Max)), StagedValue.Of(ordinal),
    ];
}
