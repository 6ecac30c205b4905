using System.IO.Compression;
using System.Text;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.Staging;
using Npgsql;

namespace DtiPipeline.Warehouse.Backups;

/// <summary>Tables of the backup's own schema, filled by <c>COPY</c>, all in one transaction: a restore that is cut short leaves the database empty.</summary>
internal sealed class PostgresRestore : WarehouseRestore
{
    private readonly Database _database;
    private readonly Session _session;
    private readonly DumpedDatabase _dumped;
    private readonly Queue<DumpedTable> _next;

    private PostgresRestore(Database database, Session session, DumpedDatabase dumped) =>
        (_database, _session, _dumped, _next) = (database, session, dumped, new Queue<DumpedTable>(dumped.Tables));

    public static async Task<PostgresRestore> BeginAsync(Database database, DumpedDatabase dumped, CancellationToken cancellation)
    {
        var session = await database.ConnectAsync(cancellation);
        try
        {
            await session.BeginAsync();
            if (await session.FirstOrDefaultAsync<string>("select c.relname from pg_class c where c.relkind in ('r', 'v', 'p') and c.relnamespace = current_schema()::regnamespace order by 1 limit 1") is { } table)
                throw NotEmpty(database.Shown, table);
            await new Migrator(database).MakeAsync(session, dumped.Schema);
            // Migrations write a few rows of their own; the backup has them too.
            await session.ExecuteAsync($"truncate {string.Join(", ", (await TableOrder.OfAsync(session)).Select(name => $"\"{name}\""))}");
            return new PostgresRestore(database, session, dumped);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public override async Task TakeAsync(string name, Stream content, CancellationToken cancellation = default)
    {
        var table = _next.Dequeue();
        var copy = $"copy \"{table.Name}\" ({PostgresDump.Columns(table.Columns)}) from stdin";
        await using var packed = new GZipStream(content, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        await using (var writer = await ((NpgsqlConnection)_session.Connection).BeginTextImportAsync(copy, cancellation))
        {
            var buffer = new char[81920];
            while (await reader.ReadAsync(buffer, cancellation) is > 0 and var count)
                await writer.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
        if (table.Name == "staging_table")
            foreach (var row in await _session.ListAsync<StagingTableRow>("select id, name, connector, stream, layout from staging_table order by id"))
                await _session.ExecuteAsync(StagingSql.Create(new StagingTable(row.Id, row.Name, row.Connector, row.Stream, StagingLayout.Parse(row.Layout))));
    }

    public override async Task CompleteAsync(CancellationToken cancellation = default)
    {
        foreach (var (name, last) in _dumped.Sequences)
            await _session.SingleAsync<long>("select setval(quote_ident(@name)::regclass, @last)", new { name, last });
        await _session.ExecuteAsync(FreeLeases);
        await new Migrator(_database).CheckAsync(_session);
        // With its semicolon: a single word would be taken for the name of a procedure.
        await _session.ExecuteAsync("analyze;");
        await _session.CommitAsync();
        await new Migrator(_database).MigrateAsync(cancellation);
    }

    public override ValueTask DisposeAsync() => _session.DisposeAsync();
}
