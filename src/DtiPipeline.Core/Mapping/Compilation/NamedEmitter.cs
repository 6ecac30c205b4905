namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>
/// The values that rows name themselves, one row a unit and element: least and greatest value and number of rows. All elements come in one scan, so
/// that it costs the same for ten as for a hundred.
/// </summary>
internal static class NamedEmitter
{
    public static string Emit(BoundStream stream, string newestBy, string stagingTable)
    {
        var named = stream.Mapping.Named!;
        var text = new SqlText();
        text.Line($"-- {stream.Source.Id}: the values its rows name, for each unit");
        text.Line($"-- {SharedSql.Place(named.At)}");
        var shared = new SharedSql(stream, text);
        shared.CountingUnits();
        text.Line("staged as (");
        text.Line("  -- the rows as of the load, with their unit");
        text.Line($"  select {shared.Unit}, s.{stream.Column(named.Element)} as element, s.{stream.Column(named.Value)} as value, s.{newestBy} as day,");
        text.Line($"    max(s.{newestBy}) over (partition by {shared.Unit}) as newest");
        text.Line($"  from {stagingTable} s");
        var units = shared.JoinUnits();
        text.Line($"  where {units}");
        text.Line("    and s.from_load <= @load and (s.to_load is null or s.to_load > @load)");
        text.Line($"    and s.{newestBy} >= @oldest and s.{newestBy} <= @cut");
        text.Line(")");
        text.Line("select unit_id, element, min(value) as least, max(value) as greatest, count(*) as row_count");
        text.Line("from staged");
        text.Line("where day = newest and element is not null and value is not null");
        text.Line("group by unit_id, element");
        text.Line("order by unit_id, element");
        return text.ToString();
    }
}
