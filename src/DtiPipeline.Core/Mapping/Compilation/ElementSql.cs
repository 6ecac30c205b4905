using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>The columns of one element in the select list, each with its SQL.</summary>
internal static class ElementSql
{
    public static IEnumerable<(OutputColumn Column, string Sql)> Columns(ElementPlan plan, BoundStream stream)
    {
        var key = plan.Compiled.Key;
        var own = plan.OwnRowsOnly ? " and up.depth = 0" : "";
        var counted = $"filter (where r.{key}{own})";
        yield return (Column(key, OutputKind.Figure), plan.Compiled.Mapping.Aggregate switch
        {
            AggregateKind.CountDistinct => $"count(distinct {plan.Figure}) {counted}",
            // The sum of bigints is a numeric on PostgreSQL. Cast back, it is a bigint on both, and both refuse one that is too great.
            AggregateKind.Sum when plan.Minus is null => $"cast(sum({plan.Figure}) {counted} as bigint)",
            AggregateKind.Sum => $"cast(sum({plan.Figure}) {counted} - sum({plan.Minus}) {counted} as bigint)",
            AggregateKind.Value => $"min({plan.Figure}) {counted}",
            _ => $"count(*) {counted}",
        });
        if (plan.Compiled.Mapping.Aggregate == AggregateKind.Value)
            yield return (Column($"{key}_greatest", OutputKind.Greatest), $"max({plan.Figure}) {counted}");
        if (plan.Compiled.Mapping.Aggregate != AggregateKind.Count)
            yield return (Column($"{key}_rows", OutputKind.Rows), $"count(*) {counted}");
        if (stream.Source.Covers == CoverageKind.Rows && !plan.OwnRowsOnly)
            yield return (Column($"{key}_units", OutputKind.Units), $"count(distinct r.unit_id) {counted}");
        if (plan.Unmapped is not null)
            yield return (Column($"{key}_unmapped", OutputKind.Unmapped), $"count(*) filter (where r.{key}_unmapped{own})");

        OutputColumn Column(string name, OutputKind kind) => new(name, kind, plan.Compiled.Mapping.Element);
    }
}
