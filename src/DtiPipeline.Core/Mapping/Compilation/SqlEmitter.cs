using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Third stage: the plan as one SQL text for people and both databases. One element a line, with the author's line behind it.</summary>
internal sealed class SqlEmitter
{
    private readonly StreamPlan _plan;
    private readonly SqlText _text = new();
    private readonly ImmutableArray<IReadOnlyList<ElementColumn>> _elements;

    /// <summary>Values that are counted once: what is counted, and its column.</summary>
    private readonly ImmutableArray<(string Figure, OwnColumn Column)> _apart;

    private SqlEmitter(StreamPlan plan)
    {
        _plan = plan;
        _elements = [.. plan.Elements.Select(ElementSql.Of)];
        _apart =
        [
            .. plan.Elements.Where(element => element.Compiled.Mapping.Aggregate == AggregateKind.CountDistinct)
                .GroupBy(element => element.Figure!)
                .Select((figure, at) => (figure.Key, new OwnColumn($"d{at + 1}", OwnKind.Apart, [.. figure.Select(element => element.Compiled.RowsColumn)]))),
        ];
    }

    /// <param name="moved">Only rows that count otherwise than they did in an earlier load and up to an earlier day: <see cref="CompiledMapping.Moved"/>.</param>
    public static string Emit(StreamPlan plan, string stagingTable, bool moved = false)
    {
        var emitter = new SqlEmitter(plan);
        emitter.Write(stagingTable, moved);
        return emitter._text.ToString();
    }

    /// <summary>The select list.</summary>
    public static ImmutableArray<OwnColumn> Columns(StreamPlan plan)
    {
        var emitter = new SqlEmitter(plan);
        return [new("unit_id", OwnKind.Unit), .. emitter._apart.Select(apart => apart.Column), .. emitter._elements.SelectMany(columns => columns).Select(column => column.Column)];
    }

    private void Write(string stagingTable, bool moved)
    {
        _text.Line($"-- {_plan.Stream.Source.Id}: what the {(moved ? "moved " : "")}rows of each unit come to by themselves{(_apart.IsEmpty ? "" : ", apart for every value of what is counted once")}");
        _text.Line($"-- {SharedSql.Place(_plan.Stream.Mapping.At)}");
        JudgedSql.Write(_plan, stagingTable, _text, moved);
        _text.Line("");
        _text.Line("select");
        _text.Line("  r.unit_id,");
        foreach (var (figure, column) in _apart)
            _text.Line($"  {figure} as {column.Name},");
        for (var at = 0; at < _elements.Length; at++)
            _text.Line($"  {string.Join(", ", _elements[at].Select(column => $"{column.Sql} as {column.Column.Name}"))}{(at < _elements.Length - 1 ? "," : "")}  -- {_plan.Elements[at].Compiled.Mapping.Element}");
        _text.Line("from judged r");
        _text.Line($"group by {string.Join(", ", _apart.Select(apart => apart.Figure).Prepend("r.unit_id"))}");
    }
}
