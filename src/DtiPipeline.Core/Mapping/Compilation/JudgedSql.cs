using System.Collections.Immutable;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>The common tables of every query that judges rows: whose rows count, the rows with unit and meanings, and which of them count for which element.</summary>
internal static class JudgedSql
{
    /// <summary>A limit that limits nothing. Without it both databases would put each test into every place that asks for it, and work it out anew for each element.</summary>
    private const string WorkedOutOnce = "limit 9223372036854775807";

    /// <param name="moved">Only rows that began, ended or came into the window between two counts: <see cref="CompiledMapping.Moved"/>.</param>
    /// <param name="places">Columns of staging that say where a row came from, wanted along.</param>
    public static void Write(StreamPlan plan, string stagingTable, SqlText text, bool moved = false, params ReadOnlySpan<string> places)
    {
        var shared = new SharedSql(plan.Stream, text);
        shared.CountingUnits();
        Staged(plan, stagingTable, shared, text, moved, places);
        Judged(plan, text);
    }

    private static void Staged(StreamPlan plan, string stagingTable, SharedSql shared, SqlText text, bool moved, ReadOnlySpan<string> places)
    {
        text.Line("staged as (");
        text.Line("  -- the rows as of the load, with their unit and the meanings of their words");
        text.Line("  select");
        var columns = plan.Columns.Selected.Where(column => column.Name != BoundStream.AsOf)
            .Select(column => column.Sql == $"s.{column.Name}" ? column.Sql : $"{column.Sql} as {column.Name}");
        var newest = plan.NewestBy is null ? [] : new[] { $"max(s.{plan.NewestBy}) over ({(plan.NewestOfUnit ? $"partition by {shared.Unit}" : "")}) as newest" };
        text.List("    ", [shared.Unit, "s.as_of", .. places, .. columns, .. newest]);
        text.Line($"  from {stagingTable} s");
        var units = shared.JoinUnits();
        foreach (var field in plan.Columns.Joined)
            shared.Words(field);
        text.Line($"  where {units}");
        text.Line("    and s.from_load <= @load and (s.to_load is null or s.to_load > @load)");
        if (moved)
            text.Line($"    and ({string.Join(" or ", plan.Dates.Select(field => WindowSql.Between(plan.Stream, field)).Prepend("s.from_load > @low or s.to_load <= @high"))})");
        if (plan.NewestBy is not null)
            text.Line($"    and s.{plan.NewestBy} >= @oldest and s.{plan.NewestBy} <= @cut");
        text.Line($"  {WorkedOutOnce}");
        text.Line("),");
    }

    private static void Judged(StreamPlan plan, SqlText text)
    {
        text.Line("judged as (");
        text.Line("  -- which rows count for which element, and which might but for a word without meaning");
        text.Line("  select");
        text.Line("    r.*,");
        for (var at = 0; at < plan.Elements.Length; at++)
        {
            var element = plan.Elements[at];
            var comma = at < plan.Elements.Length - 1 ? "," : "";
            var hasOpen = element.Unmapped is not null;
            text.Line($"    {All(element.Counts)} as {element.Compiled.Key}{(hasOpen ? "," : comma)}  -- {element.Compiled.Mapping.Element}  {SharedSql.Place(element.Compiled.Mapping.At)}");
            if (element.Unmapped is { } open)
                text.Line($"    {All(open)} as {element.Compiled.Key}_unmapped{comma}");
        }
        text.Line("  from staged r");
        if (plan.NewestBy is not null)
            text.Line($"  where r.{plan.NewestBy} = r.newest");
        text.Text(")");
    }

    private static string All(ImmutableArray<string> tests) => tests.IsEmpty ? "true" : string.Join(" and ", tests);
}
