namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>The newest day of the rows that one element counts, for each unit that has any, be it in units below.</summary>
internal static class DaysEmitter
{
    public static string Emit(StreamPlan plan, string stagingTable, string element)
    {
        var text = new SqlText();
        var wanted = plan.Elements.Single(one => one.Compiled.Mapping.Element == element);
        text.Line($"-- {plan.Stream.Source.Id}: the days of {element}");
        JudgedSql.Write(plan, stagingTable, text);
        text.Line("");
        text.Line("select up.ancestor_id as unit_id, max(r.as_of) as as_of");
        text.Line("from judged r");
        text.Line($"join unit_closure up on up.unit_date = @unit_date and up.descendant_id = r.unit_id{(wanted.Compiled.OwnRowsOnly ? " and up.depth = 0" : "")}");
        text.Line($"where r.{wanted.Compiled.Key}");
        text.Line("group by up.ancestor_id");
        return text.ToString();
    }
}
