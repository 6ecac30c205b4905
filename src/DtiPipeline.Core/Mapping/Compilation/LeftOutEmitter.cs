using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>
/// The second query of a stream: the raw words because of which rows of the round are not counted, with how many rows each. Where the latest rows are
/// taken only the newest delivery is looked at: what an older one left out has been superseded.
/// </summary>
internal sealed class LeftOutEmitter(StreamPlan plan, string stagingTable)
{
    private readonly BoundStream _stream = plan.Stream;
    private readonly SqlText _text = new();

    /// <returns>Null where rows carry no word on which anything depends.</returns>
    public string? Emit()
    {
        var shared = new SharedSql(_stream, _text);
        if (!shared.NamesUnits && !plan.Columns.Words.Any())
            return null;
        _text.Line($"-- {_stream.Source.Id}: raw words that keep rows of the round from being counted");
        shared.CountingUnits();
        _text.Line("staged as (");
        _text.Line("  select");
        _text.List("    ",
        [
            "u.unit_id", $"{shared.Written(_stream.Mapping.Unit.CodeField)} as raw_code", $"{shared.Written(_stream.Mapping.Unit.Field)} as raw",
            .. plan.Columns.Words.SelectMany(field => new[]
            {
                $"{shared.Written(_stream.Words(field)!.Context)} as c_{field}", $"s.{_stream.Column(field)} as r_{field}", $"{WordSql.Unmapped(_stream, field)} as u_{field}",
            }),
            .. plan.NewestBy is null ? [] : new[] { $"s.{plan.NewestBy} as day", $"max(s.{plan.NewestBy}) over () as newest" },
        ]);
        _text.Line($"  from {stagingTable} s");
        shared.LeftJoinUnits();
        _text.Line("  where s.from_load <= @load and (s.to_load is null or s.to_load > @load)");
        if (plan.NewestBy is not null)
            _text.Line($"    and s.{plan.NewestBy} >= @oldest and s.{plan.NewestBy} <= @cut");
        if (_stream.Mapping.Take is TakeWindow)
            _text.Line($"    and ({string.Join(" or ", plan.Dates.Select(field => WindowSql.Of(_stream, field)))})");
        _text.Line(")");
        Words(shared.NamesUnits);
        return _text.ToString();
    }

    private void Words(bool namesUnits)
    {
        var newest = plan.NewestBy is null ? "" : " and r.day = r.newest";
        var first = true;
        if (namesUnits)
            Group("''", "r.raw_code", "r.raw", "r.unit_id is null");
        foreach (var field in plan.Columns.Words)
            Group(SqlLiteral.Text(field), $"r.c_{field}", $"r.r_{field}", $"r.u_{field} and r.unit_id is not null");
        _text.Line("order by 1, 2, 3");

        void Group(string field, string context, string raw, string condition)
        {
            if (!first)
                _text.Line("union all");
            first = false;
            _text.Line($"select {field} as field, {context} as context, {raw} as raw, count(*) as row_count");
            _text.Line($"from staged r where {condition}{newest}");
            _text.Line($"group by {context}, {raw}");
        }
    }
}
