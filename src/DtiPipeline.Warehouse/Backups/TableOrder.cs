using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Backups;

/// <summary>A server's tables in an order in which they can be filled: parents first, and staged rows after the list of their tables.</summary>
internal static class TableOrder
{
    // Tables of the scheduler's own are left out: it makes them itself, and what they hold is about processes that run now.
    private const string Tables =
        """
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname not like 'qrtz\_%'
        order by c.relname collate "C"
        """;

    private const string Keys =
        """
        select c.relname as child, p.relname as parent
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
        where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and c.oid <> p.oid
        """;

    public static async Task<IReadOnlyList<string>> OfAsync(Session session)
    {
        var staged = (await session.ListAsync<string>("select name from staging_table")).ToHashSet(StringComparer.Ordinal);
        var tables = await session.ListAsync<string>(Tables);
        var parents = (await session.ListAsync<(string Child, string Parent)>(Keys)).ToLookup(key => key.Child, key => key.Parent, StringComparer.Ordinal);
        var ordered = new List<string>();
        void Add(string table)
        {
            if (ordered.Contains(table, StringComparer.Ordinal))
                return;
            foreach (var parent in parents[table])
                Add(parent);
            ordered.Add(table);
        }
        foreach (var table in tables.Where(table => !staged.Contains(table)))
            Add(table);
        return [.. ordered, .. tables.Where(staged.Contains)];
    }
}
