using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Third stage: the plan as one SQL text for people and both databases. One element a line, with the author's line behind it.</summary>
internal sealed class SqlEmitter
{
    private readonly StreamPlan _plan;
    private readonly SqlText _text = new();
    private readonly ImmutableArray<ElementSql> _elements;

    /// <summary>Fields whose different values are counted, each with its name in the first stage.</summary>
    private readonly ImmutableArray<(string Figure, string Name)> _distinct;

    private SqlEmitter(StreamPlan plan)
    {
        _plan = plan;
        _distinct =
        [
            .. plan.Elements.Where(element => element.Compiled.Mapping.Aggregate == AggregateKind.CountDistinct)
                .Select(element => element.Figure!).Distinct().Select((figure, at) => (figure, $"d{at + 1}")),
        ];
        _elements = ElementsOf(plan, figure => _distinct.FirstOrDefault(distinct => distinct.Figure == figure).Name);
    }

    public static string Emit(StreamPlan plan, string stagingTable)
    {
        var emitter = new SqlEmitter(plan);
        emitter.Write(stagingTable);
        return emitter._text.ToString();
    }

    /// <summary>The select list.</summary>
    public static ImmutableArray<OutputColumn> Columns(StreamPlan plan)
    {
        OutputColumn[] days = plan.NewestBy is null ? [] : [new("oldest", OutputKind.Oldest, null), new("newest", OutputKind.Newest, null)];
        return [new("unit_id", OutputKind.Unit, null), .. days, .. ElementsOf(plan, _ => null).SelectMany(element => element.Columns).Select(column => column.Column)];
    }

    private static ImmutableArray<ElementSql> ElementsOf(StreamPlan plan, Func<string?, string?> distinct) =>
        [.. plan.Elements.Select(element => new ElementSql(element, plan.Stream, distinct(element.Figure)))];

    private void Write(string stagingTable)
    {
        _text.Line($"-- {_plan.Stream.Source.Id}: what its rows come to for each unit, its own rows and those of the units below it");
        _text.Line($"-- {SharedSql.Place(_plan.Stream.Mapping.At)}");
        JudgedSql.Write(_plan, stagingTable, _text);
        _text.Line(",");
        Own();
        _text.Line("select");
        _text.Line("  up.ancestor_id as unit_id,");
        if (_plan.NewestBy is not null)
            _text.Line("  min(l.oldest) as oldest, max(l.newest) as newest,");
        Elements("  ", column => $"{column.Whole} as {column.Column.Name}");
        _text.Line("from own l");
        _text.Line("join unit_closure up on up.unit_date = @unit_date and up.descendant_id = l.unit_id");
        _text.Line("join unit_closure i on i.unit_date = @unit_date and i.ancestor_id = @scope and i.descendant_id = up.ancestor_id");
        _text.Line("group by up.ancestor_id");
        _text.Line("order by up.ancestor_id");
    }

    /// <summary>The common table <c>own</c>: few lines for many rows.</summary>
    private void Own()
    {
        _text.Line("own as (");
        _text.Line($"  -- what the rows of each unit come to by themselves{(_distinct.IsEmpty ? "" : ", apart for every value of what is counted once")}");
        _text.Line("  select");
        _text.Line("    r.unit_id,");
        foreach (var (figure, name) in _distinct)
            _text.Line($"    {figure} as {name},");
        if (_plan.NewestBy is { } newest)
            _text.Line($"    min(r.{newest}) as oldest, max(r.{newest}) as newest,");
        Elements("    ", column => column.Own is null ? null : $"{column.Own} as {column.Column.Name}");
        _text.Line("  from judged r");
        _text.Line($"  group by {string.Join(", ", _distinct.Select(distinct => distinct.Figure).Prepend("r.unit_id"))}");
        _text.Line(")");
    }

    private void Elements(string indent, Func<ElementColumn, string?> sql)
    {
        for (var at = 0; at < _elements.Length; at++)
        {
            var columns = _elements[at].Columns.Select(sql).OfType<string>();
            _text.Line($"{indent}{string.Join(", ", columns)}{(at < _elements.Length - 1 ? "," : "")}  -- {_plan.Elements[at].Compiled.Mapping.Element}");
        }
    }
}
