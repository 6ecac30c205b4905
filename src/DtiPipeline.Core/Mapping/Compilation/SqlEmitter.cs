using System.Collections.Immutable;
using System.Text;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Third stage: the plan as one SQL text for people and both databases. One element a line, with the author's line behind it.</summary>
internal sealed class SqlEmitter(StreamPlan plan, string stagingTable)
{
    private readonly BoundStream _stream = plan.Stream;
    private readonly StringBuilder _text = new();

    private string? _rowsOf;

    /// <summary>The rows that one element counts for one unit (<c>@unit</c>) and the units below it, with their place in the payloads: what lies behind a figure.</summary>
    public string EmitRows(string element)
    {
        _rowsOf = element;
        var wanted = plan.Elements.Single(one => one.Compiled.Mapping.Element == element);
        Line($"-- {_stream.Source.Id}: the rows behind {element}");
        CountingUnits();
        StagedRows();
        JudgedRows();
        Line("select r.unit_id, r.payload_id, r.position, r.as_of");
        Line("from judged r");
        Line($"join unit_closure up on up.unit_date = @unit_date and up.descendant_id = r.unit_id and up.ancestor_id = @unit{(wanted.OwnRowsOnly ? " and up.depth = 0" : "")}");
        Line($"where r.{wanted.Compiled.Key}");
        Line("order by r.payload_id, r.position limit @limit offset @offset");
        return _text.ToString();
    }

    public string Emit()
    {
        Line($"-- {_stream.Source.Id}: what its rows come to for each unit, its own rows and those of the units below it");
        Line($"-- {Place(_stream.Mapping.At)}");
        CountingUnits();
        StagedRows();
        JudgedRows();
        Counts();
        return _text.ToString();
    }

    private void CountingUnits()
    {
        Line("with counting_unit as (");
        Line($"  -- whose rows count: {_stream.Mapping.Expects switch { ExpectedUnits.Communes => "the communes of the scope", ExpectedUnits.Scope => "the scope unit alone", _ => "the scope unit and its communes" }}");
        Line("  select c.descendant_id as unit_id");
        Line("  from unit_closure c");
        Line("  where c.unit_date = @unit_date and c.ancestor_id = @scope");
        switch (_stream.Mapping.Expects)
        {
            case ExpectedUnits.Scope:
                Line("    and c.depth = 0");
                break;
            case ExpectedUnits.Communes:
                Line("    and c.depth > 0");
                Line($"    and {HasNoneBelow}");
                break;
            default:
                Line($"    and (c.depth = 0 or {HasNoneBelow})");
                break;
        }
        Line("),");
    }

    private const string HasNoneBelow = "not exists (select 1 from unit_closure b where b.unit_date = @unit_date and b.ancestor_id = c.descendant_id and b.depth = 1)";

    private void StagedRows()
    {
        Line("staged as (");
        Line("  -- the rows as of the load, with their unit and the meanings of their words");
        Line("  select");
        var columns = plan.Columns.Selected.Where(column => column.Key != BoundStream.AsOf)
            .Select(column => column.Value == $"s.{column.Key}" ? column.Value : $"{column.Value} as {column.Key}");
        var newest = plan.NewestBy is null ? [] : new[] { $"max(s.{plan.NewestBy}) over ({(plan.NewestOfUnit ? "partition by u.unit_id" : "")}) as newest" };
        string[] places = _rowsOf is null ? [] : ["s.payload_id", "s.position"];
        Listed(["u.unit_id", "s.as_of", .. places, .. columns, .. newest], "    ");
        Line($"  from {stagingTable} s");
        Units();
        foreach (var field in plan.Columns.Words)
            Words(field, _stream.Words(field)!);
        Line("  where s.from_load <= @load and (s.to_load is null or s.to_load > @load)");
        if (plan.NewestBy is not null)
            Line($"    and s.{plan.NewestBy} >= @oldest and s.{plan.NewestBy} <= @cut");
        Line("),");
    }

    private void Units()
    {
        var unit = _stream.Mapping.Unit;
        if (unit.Field is null && unit.CodeField is null)
        {
            Line("  join counting_unit u on u.unit_id = @scope");
            return;
        }
        Line("  join unit_match m on m.connector = @connector and m.stream = @stream and m.unit_date = @unit_date");
        Line($"    and m.raw_code = {Raw(unit.CodeField)} and m.raw = {Raw(unit.Field)}");
        Line("  join counting_unit u on u.unit_id = m.unit_id");
    }

    private void Words(string field, WordSource words)
    {
        Line($"  left join word_match w_{field} on w_{field}.crosswalk = {SqlLiteral.Text(words.Crosswalk)} and w_{field}.as_of = @as_of");
        Line($"    and w_{field}.context = {Raw(words.Context)} and w_{field}.raw = s.{_stream.Column(field)}");
    }

    private void JudgedRows()
    {
        Line("judged as (");
        Line("  -- which rows count for which element, and which might but for a word without meaning");
        Line("  select");
        Line("    r.*,");
        for (var at = 0; at < plan.Elements.Length; at++)
        {
            var element = plan.Elements[at];
            var hasOpen = element.Unmapped is not null;
            Line($"    {All(element.Counts)} as {element.Compiled.Key}{(hasOpen ? "," : Comma(at))}  -- {element.Compiled.Mapping.Element}  {Place(element.Compiled.Mapping.At)}");
            if (element.Unmapped is { } open)
                Line($"    {All(open)} as {element.Compiled.Key}_unmapped{Comma(at)}");
        }
        Line("  from staged r");
        if (plan.NewestBy is not null)
            Line($"  where r.{plan.NewestBy} = r.newest");
        Line(")");
    }

    private void Counts()
    {
        Line("select");
        Line("  up.ancestor_id as unit_id,");
        if (plan.NewestBy is not null)
            Line($"  min(r.{plan.NewestBy}) as oldest, max(r.{plan.NewestBy}) as newest,");
        for (var at = 0; at < plan.Elements.Length; at++)
        {
            var element = plan.Elements[at];
            Line($"  {string.Join(", ", ElementSql.Columns(element, _stream).Select(column => $"{column.Sql} as {column.Column.Name}"))}{Comma(at)}  -- {element.Compiled.Mapping.Element}");
        }
        Line("from judged r");
        Line("join unit_closure up on up.unit_date = @unit_date and up.descendant_id = r.unit_id");
        Line("join unit_closure i on i.unit_date = @unit_date and i.ancestor_id = @scope and i.descendant_id = up.ancestor_id");
        Line("group by up.ancestor_id");
        Line("order by up.ancestor_id");
    }

    private string Raw(string? field) => field is null ? "''" : $"coalesce(s.{_stream.Column(field)}, '')";

    private string Comma(int at) => at < plan.Elements.Length - 1 ? "," : "";

    private static string All(ImmutableArray<string> tests) => tests.IsEmpty ? "true" : string.Join(" and ", tests);

    private static string Place(SourceSpan at) => $"{at.File}:{at.Line}";

    private void Listed(ImmutableArray<string> items, string indent)
    {
        for (var at = 0; at < items.Length; at++)
            Line($"{indent}{items[at]}{(at < items.Length - 1 ? "," : "")}");
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
