using DtiPipeline.Warehouse.Bulk;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>The SQL texts around one staging table, the same for both databases.</summary>
internal sealed class StagingSql
{
    private static readonly string[] Own = ["row_key", "row_hash", "#from_load", "#to_load", "#payload_id", "position", "as_of"];

    private readonly string _table;

    public StagingSql(StagingTable table)
    {
        _table = table.Name;
        Written = new TransferTable(table.Name, ColumnList.Of([.. Own, .. table.Columns.Select(column => column.IsNumber ? "#" + column.Name : column.Name)]));
    }

    /// <summary>The table and all its columns, as versions are written.</summary>
    public TransferTable Written { get; }

    /// <summary>The keys of versions that end.</summary>
    public static TransferTable Ended { get; } = new("ended_rows", ColumnList.Of("row_key"));

    /// <summary>Keys that are looked up.</summary>
    public static TransferTable Asked { get; } = new("asked_rows", ColumnList.Of("row_key"));

    /// <summary>How many columns stand before the fields.</summary>
    public static int OwnColumns => Own.Length;

    /// <summary>The next versions that are open before load <c>@load</c>, at most <c>@most</c>, behind key <c>@behind</c>, in order of their keys.</summary>
    /// <param name="scope">Condition on <c>o</c>: which of them the delivery replaces.</param>
    /// <param name="isFirst">There is none before them: a key may be empty.</param>
    public string Open(string scope, bool isFirst) =>
        $"""
        select o.row_key, o.row_hash, o.payload_id, cast(case when {scope} then 1 else 0 end as bigint) as is_replaced
        from {_table} o
        where o.to_load is null and o.from_load < @load and o.row_key {(isFirst ? ">=" : ">")} @behind
        order by o.row_key limit @most
        """;

    /// <summary>Those of the keys in <see cref="Asked"/>.</summary>
    /// <param name="scope">As with <see cref="Open"/>.</param>
    public string OpenAmong(string scope) =>
        $"""
        select o.row_key, o.row_hash, o.payload_id, cast(case when {scope} then 1 else 0 end as bigint) as is_replaced
        from {_table} o
        where o.to_load is null and o.from_load < @load and o.row_key in (select row_key from {Asked.Name})
        order by o.row_key
        """;

    public static string CountOpen(StagingTable table) => $"select count(*) from {table.Name} where to_load is null";

    /// <summary>Ends the versions whose keys are in <see cref="Ended"/>. The bounds keep the planner from looking at more than the lot.</summary>
    public string End =>
        $"update {_table} set to_load = @load where to_load is null and row_key between @first and @last and row_key in (select row_key from {Ended.Name})";

    /// <summary>How many of the versions that <see cref="End"/> ends have each combination of values in some columns.</summary>
    public string Ending(string columns) =>
        $"""
        select count(*), {columns} from {_table}
        where to_load is null and row_key between @first and @last and row_key in (select row_key from {Ended.Name})
        group by {columns}
        """;

    /// <summary>Takes back all that a load did. New versions go first: two open ones of a key are never allowed.</summary>
    public static string Undo(string table) =>
        $"delete from {table} where from_load = @load; update {table} set to_load = null where to_load = @load";

    public static string Create(StagingTable table) =>
        $$$"""
        create table if not exists {{{table.Name}}} (
          row_key {{key}} not null,
          row_hash text not null,
          from_load bigint not null,
          to_load bigint,
          payload_id bigint not null,
          position text not null,
          as_of text not null{{{string.Concat(table.Columns.Select(column => $",\n  {column.Name} {(column.IsNumber ? "bigint" : "text")}"))}}}
        );
        create unique index if not exists {{{table.Name}}}_open on {{{table.Name}}} (row_key) where to_load is null;
        """;

    /// <summary>The rows visible as of load <c>@load</c>, as <c>r</c>.</summary>
    public static string Visible(StagingTable table) => $"from {table.Name} r where r.from_load <= @load and (r.to_load is null or r.to_load > @load)";
}
