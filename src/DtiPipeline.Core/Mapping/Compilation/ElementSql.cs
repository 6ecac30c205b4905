using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>
/// The columns of one element: first for the rows of one unit by themselves, then added up over the units below another. Adding up few lines that way
/// saves joining every row with every unit above its own.
/// </summary>
internal sealed class ElementSql
{
    private readonly ElementPlan _plan;
    private readonly string _key;
    private readonly string _counted;

    /// <summary>How many rows of the unit count, by its name in the first stage.</summary>
    private readonly string _rows;

    /// <param name="distinct">For a count of different values: the column of the first stage by which it is kept apart.</param>
    public ElementSql(ElementPlan plan, BoundStream stream, string? distinct)
    {
        _plan = plan;
        _key = plan.Compiled.Key;
        _counted = $"filter (where r.{_key})";
        var aggregate = plan.Compiled.Mapping.Aggregate;
        _rows = aggregate == AggregateKind.Count ? _key : $"{_key}_rows";
        Columns =
        [
            new(Column("", OutputKind.Figure), Own(aggregate), Whole(aggregate, distinct)),
            .. Only(aggregate == AggregateKind.Value, () => new(Column("_greatest", OutputKind.Greatest), $"max({plan.Figure}) {_counted}", $"max(l.{_key}_greatest){Below}")),
            .. Only(aggregate != AggregateKind.Count, () => new(Column("_rows", OutputKind.Rows), $"count(*) {_counted}", Sum(_rows))),
            .. Only(stream.Source.Covers == CoverageKind.Rows && !plan.OwnRowsOnly, () => new(Column("_units", OutputKind.Units), null, $"count(distinct l.unit_id) filter (where l.{_rows} > 0)")),
            .. Only(plan.Unmapped is not null, () => new(Column("_unmapped", OutputKind.Unmapped), $"count(*) filter (where r.{_key}_unmapped)", Sum($"{_key}_unmapped"))),
        ];
    }

    /// <summary>In the order of the select list.</summary>
    public IReadOnlyList<ElementColumn> Columns { get; }

    private string Below => _plan.OwnRowsOnly ? " filter (where up.depth = 0)" : "";

    // The sum of bigints is a numeric on PostgreSQL. Cast back, it is a bigint on both, and both refuse one that is too great.
    private string? Own(AggregateKind aggregate) => aggregate switch
    {
        AggregateKind.CountDistinct => null,
        AggregateKind.Sum when _plan.Minus is null => $"sum({_plan.Figure}) {_counted}",
        AggregateKind.Sum => $"sum({_plan.Figure}) {_counted} - sum({_plan.Minus}) {_counted}",
        AggregateKind.Value => $"min({_plan.Figure}) {_counted}",
        _ => $"count(*) {_counted}",
    };

    private string Whole(AggregateKind aggregate, string? distinct) => aggregate switch
    {
        AggregateKind.CountDistinct => $"count(distinct l.{distinct}) filter (where l.{_rows} > 0{(_plan.OwnRowsOnly ? " and up.depth = 0" : "")})",
        AggregateKind.Sum => $"cast(sum(l.{_key}){Below} as bigint)",
        AggregateKind.Value => $"min(l.{_key}){Below}",
        _ => Sum(_key),
    };

    private string Sum(string column) => _plan.OwnRowsOnly ? $"cast(coalesce(sum(l.{column}){Below}, 0) as bigint)" : $"cast(sum(l.{column}) as bigint)";

    private OutputColumn Column(string suffix, OutputKind kind) => new(_key + suffix, kind, _plan.Compiled.Mapping.Element);

    private static ElementColumn[] Only(bool isWanted, Func<ElementColumn> column) => isWanted ? [column()] : [];
}
