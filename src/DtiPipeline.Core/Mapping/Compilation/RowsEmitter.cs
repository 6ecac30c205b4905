namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>The rows that one element counts for one unit (<c>@unit</c>) and the units below it, with their place in the payloads: what lies behind a figure.</summary>
internal static class RowsEmitter
{
    public static string Emit(StreamPlan plan, string stagingTable, string element)
    {
        var text = new SqlText();
        var wanted = plan.Elements.Single(one => one.Compiled.Mapping.Element == element);
        text.Line($"-- {plan.Stream.Source.Id}: the rows behind {element}");
        JudgedSql.Write(plan, stagingTable, text, moved: false, "s.payload_id", "s.position");
        text.Line("");
        text.Line("select r.unit_id, r.payload_id, r.position, r.as_of");
        text.Line("from judged r");
        text.Line($"join unit_closure up on up.unit_date = @unit_date and up.descendant_id = r.unit_id and up.ancestor_id = @unit{(wanted.Compiled.OwnRowsOnly ? " and up.depth = 0" : "")}");
        text.Line($"where r.{wanted.Compiled.Key}");
        text.Line("order by r.payload_id, r.position limit @limit offset @offset");
        return text.ToString();
    }
}
