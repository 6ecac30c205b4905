using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Third stage: the plan as one SQL text for people and both databases. One element a line, with the author's line behind it.</summary>
internal sealed class SqlEmitter(StreamPlan plan, string stagingTable)
{
    private readonly BoundStream _stream = plan.Stream;
    private readonly SqlText _text = new();

    public string Emit()
    {
        var shared = new SharedSql(_stream, _text);
        _text.Line($"-- {_stream.Source.Id}: what its rows come to for each unit, its own rows and those of the units below it");
        _text.Line($"-- {Place(_stream.Mapping.At)}");
        shared.CountingUnits();
        StagedRows(shared);
        JudgedRows();
        Counts();
        return _text.ToString();
    }

    private void StagedRows(SharedSql shared)
    {
        _text.Line("staged as (");
        _text.Line("  -- the rows as of the load, with their unit and the meanings of their words");
        _text.Line("  select");
        var columns = plan.Columns.Selected.Where(column => column.Key != BoundStream.AsOf)
            .Select(column => column.Value == $"s.{column.Key}" ? column.Value : $"{column.Value} as {column.Key}");
        var newest = plan.NewestBy is null ? [] : new[] { $"max(s.{plan.NewestBy}) over ({(plan.NewestOfUnit ? "partition by u.unit_id" : "")}) as newest" };
        _text.List("    ", ["u.unit_id", "s.as_of", .. columns, .. newest]);
        _text.Line($"  from {stagingTable} s");
        shared.Units("join");
        foreach (var field in plan.Columns.Words)
            shared.Words(field);
        _text.Line("  where s.from_load <= @load and (s.to_load is null or s.to_load > @load)");
        if (plan.NewestBy is not null)
            _text.Line($"    and s.{plan.NewestBy} >= @oldest and s.{plan.NewestBy} <= @cut");
        _text.Line("),");
    }

    private void JudgedRows()
    {
        _text.Line("judged as (");
        _text.Line("  -- which rows count for which element, and which might but for a word without meaning");
        _text.Line("  select");
        _text.Line("    r.*,");
        for (var at = 0; at < plan.Elements.Length; at++)
        {
            var element = plan.Elements[at];
            var hasOpen = element.Unmapped is not null;
            _text.Line($"    {All(element.Counts)} as {element.Compiled.Key}{(hasOpen ? "," : Comma(at))}  -- {element.Compiled.Mapping.Element}  {Place(element.Compiled.Mapping.At)}");
            if (element.Unmapped is { } open)
                _text.Line($"    {All(open)} as {element.Compiled.Key}_unmapped{Comma(at)}");
        }
        _text.Line("  from staged r");
        if (plan.NewestBy is not null)
            _text.Line($"  where r.{plan.NewestBy} = r.newest");
        _text.Line(")");
    }

    private void Counts()
    {
        _text.Line("select");
        _text.Line("  up.ancestor_id as unit_id,");
        if (plan.NewestBy is not null)
            _text.Line($"  min(r.{plan.NewestBy}) as oldest, max(r.{plan.NewestBy}) as newest,");
        for (var at = 0; at < plan.Elements.Length; at++)
        {
            var element = plan.Elements[at];
            _text.Line($"  {string.Join(", ", ElementSql.Columns(element, _stream).Select(column => $"{column.Sql} as {column.Column.Name}"))}{Comma(at)}  -- {element.Compiled.Mapping.Element}");
        }
        _text.Line("from judged r");
        _text.Line("join unit_closure up on up.unit_date = @unit_date and up.descendant_id = r.unit_id");
        _text.Line("join unit_closure i on i.unit_date = @unit_date and i.ancestor_id = @scope and i.descendant_id = up.ancestor_id");
        _text.Line("group by up.ancestor_id");
        _text.Line("order by up.ancestor_id");
    }

    private string Comma(int at) => at < plan.Elements.Length - 1 ? "," : "";

    private static string All(ImmutableArray<string> tests) => tests.IsEmpty ? "true" : string.Join(" and ", tests);

    private static string Place(SourceSpan at) => $"{at.File}:{at.Line}";
}
