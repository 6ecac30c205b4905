using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using Npgsql;

namespace DtiPipeline.Warehouse.Backups;

/// <summary>
/// Every table by <c>COPY</c> as text, in one read-only transaction: of one moment, in constant memory, and without the server's own programs, which
/// a machine that only runs ours need not have. Text, since it is the same for every version of the server and <c>psql</c> can read it too.
/// </summary>
internal sealed class PostgresDump : WarehouseDump
{
    private PostgresDump(Session session) => Session = session;

    internal override Session Session { get; }

    public static async Task<PostgresDump> MakeAsync(Database source, CancellationToken cancellation)
    {
        var session = await source.ConnectAsync(cancellation);
        try
        {
            await session.BeginAsync();
            await session.ExecuteAsync("set transaction isolation level repeatable read, read only");
            // The first question fixes the moment.
            await session.SingleAsync<int>("select 1");
            return new PostgresDump(session);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public override async Task<DumpedDatabase> WriteAsync(IDumpTarget target, CancellationToken cancellation = default)
    {
        var tables = ImmutableArray.CreateBuilder<DumpedTable>();
        foreach (var (table, ordinal) in (await TableOrder.OfAsync(Session)).Select((table, index) => (table, index + 1)))
        {
            var columns = await Session.ListAsync<string>(
                "select column_name from information_schema.columns where table_schema = current_schema() and table_name = @table order by ordinal_position", new { table });
            var rows = 0L;
            await target.AddAsync(
                string.Create(CultureInfo.InvariantCulture, $"{Folder}{ordinal:0000}-{table}.copy.gz"), async (into, stop) => rows = await CopyAsync(table, columns, into, stop), cancellation);
            tables.Add(new DumpedTable(table, [.. columns], rows));
        }
        return new DumpedDatabase
        {
            Kind = Session.Dialect.Name,
            Engine = await Session.SingleAsync<string>("select 'PostgreSQL ' || current_setting('server_version')"),
            Schema = await Migrator.NumberAsync(Session),
            Tables = tables.ToImmutable(),
            // Numbers are given out beside transactions: these are as high as in the rows, or higher.
            Sequences = (await Session.ListAsync<(string Name, long Last)>("select sequencename, last_value from pg_sequences where schemaname = current_schema() and last_value is not null"))
                .ToImmutableSortedDictionary(one => one.Name, one => one.Last, StringComparer.Ordinal),
        };
    }

    public override ValueTask DisposeAsync() => Session.DisposeAsync();

    internal static string Columns(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));

    private async Task<long> CopyAsync(string table, IReadOnlyList<string> columns, Stream into, CancellationToken cancellation)
    {
        await using var packed = new GZipStream(into, CompressionLevel.Fastest, leaveOpen: true);
        await using var writer = new StreamWriter(packed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var reader = await ((NpgsqlConnection)Session.Connection).BeginTextExportAsync($"copy \"{table}\" ({Columns(columns)}) to stdout", cancellation);
        var buffer = new char[81920];
        var rows = 0L;
        while (await reader.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            // A line break inside a value is written as \n, so the breaks are the rows.
            rows += buffer.AsSpan(0, count).Count('\n');
            await writer.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
        return rows;
    }
}
