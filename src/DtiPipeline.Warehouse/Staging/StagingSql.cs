using DtiPipeline.Warehouse.Bulk;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>The SQL texts around one staging table, the same for both databases.</summary>
internal sealed class StagingSql
{
    private const string Own = "row_key, row_hash, from_load, to_load, payload_id, position, as_of";

    private readonly string _table;
    private readonly string _fields;

    public StagingSql(StagingTable table)
    {
        _table = table.Name;
        _fields = string.Concat(table.Columns.Select(column => ", " + column.Name));
        Incoming = new TransferTable("incoming_rows", new ColumnList([
            ("ordinal", true), ("row_key", false), ("row_hash", false), ("payload_id", true), ("position", false), ("as_of", false),
            .. table.Columns.Select(column => (column.Name, column.IsNumber)),
        ]));
    }

    /// <summary>A whole delivery.</summary>
    public TransferTable Incoming { get; }

    /// <summary>Keys sort alike here and in the table they go to.</summary>
    public string CreateIncoming(string createTemporary) =>
        $"drop table if exists {Incoming.Name}; {createTemporary} {Incoming.Name} ({Incoming.Columns.Definition.Replace("row_key text", "row_key {{key}}", StringComparison.Ordinal)})";

    public static string CreateRepeated(string createTemporary) =>
        $"drop table if exists repeated_rows; {createTemporary} repeated_rows (row_key {{{{key}}}} not null, ordinal bigint not null, is_same integer not null)";

    /// <summary>Rows whose key an earlier one has; the first of a key stands.</summary>
    public static string FindRepeated =>
        """
        insert into repeated_rows (row_key, ordinal, is_same)
        select i.row_key, i.ordinal, case when i.row_hash = f.row_hash then 1 else 0 end
        from (select row_key, min(ordinal) as ordinal from incoming_rows group by row_key having count(*) > 1) first
        join incoming_rows f on f.row_key = first.row_key and f.ordinal = first.ordinal
        join incoming_rows i on i.row_key = first.row_key and i.ordinal > first.ordinal
        """;

    public string Conflicting =>
        $"""
        select i.payload_id, i.position, i.as_of{_fields.Replace(" f_", " i.f_", StringComparison.Ordinal)}
        from repeated_rows r join incoming_rows i on i.row_key = r.row_key and i.ordinal = r.ordinal
        where r.is_same = 0 order by i.ordinal
        """;

    public static string DropRepeated =>
        "delete from incoming_rows where row_key in (select row_key from repeated_rows) and exists (select 1 from repeated_rows r where r.row_key = incoming_rows.row_key and r.ordinal = incoming_rows.ordinal)";

    /// <summary>The key with which a lot ends: null when none are left.</summary>
    /// <param name="isFirst">There is no lot before it, so nothing to begin behind: a key may be empty.</param>
    public static string Until(bool isFirst) =>
        $"""
        select coalesce(
          (select i.row_key from incoming_rows i where {Lower(isFirst)} order by i.row_key limit 1 offset @last),
          (select max(i.row_key) from incoming_rows i where {Lower(isFirst)}))
        """;

    /// <summary>True where no version is open: nothing need be compared.</summary>
    public string IsEmpty => $"select case when exists (select 1 from {_table} where to_load is null) then 0 else 1 end";

    /// <summary>Ends the open versions that read differently now. Both sides are bounded: whichever the planner begins with, it looks at one lot only.</summary>
    public string CloseChanged(bool isFirst) =>
        $"""
        update {_table} as o set to_load = @load
        from incoming_rows i
        where {Lower(isFirst)} and i.row_key <= @until and o.row_key = i.row_key and o.to_load is null and o.row_hash <> i.row_hash
          {(isFirst ? "" : "and o.row_key > @after")} and o.row_key <= @until
        """;

    /// <summary>Writes a version for every key that has none open, in order of the keys.</summary>
    /// <param name="isEmpty">Where no version is open none need be looked for.</param>
    public string WriteNew(bool isFirst, bool isEmpty) =>
        $"""
        insert into {_table} ({Own}{_fields})
        select i.row_key, i.row_hash, @load, null, i.payload_id, i.position, i.as_of{_fields.Replace(" f_", " i.f_", StringComparison.Ordinal)}
        from incoming_rows i
        where {Lower(isFirst)} and i.row_key <= @until{(isEmpty ? "" : $" and not exists (select 1 from {_table} o where o.row_key = i.row_key and o.to_load is null)")}
        order by i.row_key
        """;

    /// <summary>What completing writes is found before it is written: looking through a million rows must not keep other writers waiting.</summary>
    public static string CreateFound(string createTemporary) =>
        $$$"""
        drop table if exists absent_rows; {{{createTemporary}}} absent_rows (row_key {{key}} primary key);
        drop table if exists kept_sources; {{{createTemporary}}} kept_sources (payload_id bigint, row_count bigint not null)
        """;

    /// <summary>The rows of earlier loads that the delivery replaces without having them.</summary>
    /// <param name="scope">Condition on <c>o</c>.</param>
    public string FindAbsent(string scope) =>
        $"""
        insert into absent_rows
        select o.row_key from {_table} o
        where o.to_load is null and o.from_load < @load and {scope}
          and not exists (select 1 from incoming_rows i where i.row_key = o.row_key)
        """;

    /// <summary>How many rows each payload stands behind when those are ended.</summary>
    public string FindSources =>
        $"""
        insert into kept_sources
        select o.payload_id, count(*) from {_table} o
        where o.to_load is null and not exists (select 1 from absent_rows a where a.row_key = o.row_key) group by o.payload_id
        """;

    public string CloseAbsent => $"update {_table} set to_load = @load where to_load is null and row_key in (select row_key from absent_rows)";

    public static string KeepSources => "insert into load_source (load_id, payload_id, row_count) select @load, payload_id, row_count from kept_sources";

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

    private static string Lower(bool isFirst) => isFirst ? "1 = 1" : "i.row_key > @after";

    /// <summary>The rows visible as of load <c>@load</c>, as <c>r</c>.</summary>
    public static string Visible(StagingTable table) => $"from {table.Name} r where r.from_load <= @load and (r.to_load is null or r.to_load > @load)";
}
