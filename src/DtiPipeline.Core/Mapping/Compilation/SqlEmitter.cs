namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Third stage: the plan as one SQL text for people and both databases. One element a line, with the author's line behind it.</summary>
internal static class SqlEmitter
{
    public static string Emit(StreamPlan plan, string stagingTable)
    {
        var text = new SqlText();
        text.Line($"-- {plan.Stream.Source.Id}: what its rows come to for each unit, its own rows and those of the units below it");
        text.Line($"-- {SharedSql.Place(plan.Stream.Mapping.At)}");
        JudgedSql.Write(plan, stagingTable, text);
        text.Line("select");
        text.Line("  up.ancestor_id as unit_id,");
        if (plan.NewestBy is not null)
            text.Line($"  min(r.{plan.NewestBy}) as oldest, max(r.{plan.NewestBy}) as newest,");
        for (var at = 0; at < plan.Elements.Length; at++)
        {
            var element = plan.Elements[at];
            var columns = ElementSql.Columns(element, plan.Stream).Select(column => $"{column.Sql} as {column.Column.Name}");
            text.Line($"  {string.Join(", ", columns)}{(at < plan.Elements.Length - 1 ? "," : "")}  -- {element.Compiled.Mapping.Element}");
        }
        text.Line("from judged r");
        text.Line("join unit_closure up on up.unit_date = @unit_date and up.descendant_id = r.unit_id");
        text.Line("join unit_closure i on i.unit_date = @unit_date and i.ancestor_id = @scope and i.descendant_id = up.ancestor_id");
        text.Line("group by up.ancestor_id");
        text.Line("order by up.ancestor_id");
        return text.ToString();
    }
}
