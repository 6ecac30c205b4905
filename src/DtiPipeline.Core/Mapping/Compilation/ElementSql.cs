using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>The columns of one element, over the rows of one unit by themselves: what lies below a unit is added up afterwards, from few lines for many rows.</summary>
internal static class ElementSql
{
    public static IReadOnlyList<ElementColumn> Of(ElementPlan plan)
    {
        var element = plan.Compiled;
        var counted = $"filter (where r.{element.Key})";
        List<ElementColumn> columns = [];
        switch (element.Mapping.Aggregate)
        {
            // The sum of bigints is a numeric on PostgreSQL. Cast back, it is a bigint on both, and both refuse one that is too great.
            case AggregateKind.Sum:
                var sum = $"sum({plan.Figure}) {counted}{(plan.Minus is null ? "" : $" - sum({plan.Minus}) {counted}")}";
                columns.Add(new(new(element.Key, OwnKind.Added), $"cast({sum} as bigint)"));
                break;
            case AggregateKind.Value:
                columns.Add(new(new(element.Key, OwnKind.Least), $"min({plan.Figure}) {counted}"));
                columns.Add(new(new($"{element.Key}_greatest", OwnKind.Greatest), $"max({plan.Figure}) {counted}"));
                break;
        }
        columns.Add(new(new(element.RowsColumn, OwnKind.Added), $"count(*) {counted}"));
        if (element.MayWait)
            columns.Add(new(new(element.UnmappedColumn, OwnKind.Added), $"count(*) filter (where r.{element.UnmappedColumn})"));
        return columns;
    }
}
