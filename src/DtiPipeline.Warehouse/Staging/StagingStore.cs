using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Typed, versioned rows of every stream.</summary>
public sealed class StagingStore(Database database)
{
    private const string LoadColumns =
        "id, table_id, connector, stream, run_id, state, definition, began_at, ended_at, scope, received, accepted, rejected, dropped, unchanged, added, changed, closed";

    /// <summary>The table for a stream as it is defined now; made if there is none. A layout that changed gets a new table, the old one stays.</summary>
    public async Task<StagingTable> EnsureTableAsync(RunToken token, string connectorId, StreamDefinition stream, CancellationToken cancellation = default)
    {
        var layout = StagingLayout.Of(stream);
        var name = layout.TableName(connectorId, stream.Id);
        if (await database.UseAsync(session => FindTableAsync(session, "name = @name", new { name }), cancellation) is { } found)
            return found;
        return await database.WriteAsync(
            token,
            async session =>
            {
                await session.ExecuteAsync(
                    """
                    insert into staging_table (name, connector, stream, fingerprint, layout, created_at)
                    values (@name, @connectorId, @Id, @Fingerprint, @Text, @now)
                    on conflict (name) do nothing
                    """,
                    new { name, connectorId, stream.Id, layout.Fingerprint, layout.Text, now = database.Now() });
                var table = (await FindTableAsync(session, "name = @name", new { name }))!;
                await session.ExecuteAsync(StagingSql.Create(table));
                return table;
            },
            cancellation);
    }

    /// <summary>
    /// Takes back every load that an earlier run under this lease never ended. For the beginning of a run. Nobody looks at processes here: a run is
    /// earlier when its token is lower than the one that holds now. The lease is given to a new run only when the old one gave it back, let it run
    /// out, or its process is known to be dead; whichever it was, every write with the lower token is refused from then on, so a run that only
    /// seemed dead cannot go on with a load that was taken back. While a run holds the lease, a second one does not come this far. Loads of
    /// runs under other leases are not touched.
    /// </summary>
    /// <returns>Their ids.</returns>
    public Task<ImmutableArray<long>> TakeBackAsync(RunToken token, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        async session => await TakeBackAsync(session, await session.ListAsync<OpenLoad>(
            """
            select l.id, t.name as table_name from load l join staging_table t on t.id = l.table_id join run r on r.id = l.run_id
            where l.state = 'open' and r.lease = @Lease and r.token < @Fence
            order by l.id desc
            """,
            new { token.Lease, token.Fence })),
        cancellation);

    /// <summary>Begins a load. Loads of the stream that never ended are taken back first. One load of a stream at a time.</summary>
    /// <param name="cancellation">Holds for all that the load does.</param>
    public async Task<StagingLoad> BeginLoadAsync(RunToken token, StagingTable table, LoadStart start, CancellationToken cancellation = default)
    {
        var session = await database.ConnectAsync(cancellation);
        try
        {
            return await session.WriteAsync(token, async () =>
            {
                var abandoned = await TakeBackAsync(session, await session.ListAsync<OpenLoad>(
                    """
                    select l.id, t.name as table_name from load l join staging_table t on t.id = l.table_id
                    where l.connector = @Connector and l.stream = @Stream and l.state = 'open'
                    order by l.id desc
                    """,
                    new { table.Connector, table.Stream }));
                var id = await session.SingleAsync<long>(
                    """
                    insert into load (table_id, connector, stream, run_id, state, definition, began_at)
                    values (@Id, @Connector, @Stream, @Run, 'open', @Definition, @now)
                    returning id
                    """,
                    new { table.Id, table.Connector, table.Stream, token.Run, start.Definition, now = database.Now() });
                await session.ExecuteAsync(
                    "insert into load_payload (load_id, ordinal, payload_id) values (@id, @ordinal, @payload)",
                    start.Payloads.Select((payload, index) => new { id, ordinal = index + 1, payload }));
                if (start.Reader is { } reader)
                    await AccessStore.AddAsync(session, token, reader, id);
                return new StagingLoad(session, token, table, id, abandoned, start.Words);
            });
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Whether rows that are gone are staged now exactly so, and none of those that came stands beside them under its key: then what else is staged may stand as it is.
    /// </summary>
    public Task<bool> DiffersOnlyByAsync(StagingTable table, IEnumerable<StagedKey> gone, IEnumerable<StagedKey> came, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var expected = new Dictionary<string, string>();
            foreach (var (key, hash) in gone)
                if (!expected.TryAdd(key, hash))
                    return false;
            await session.TransferAsync(StagingSql.Asked, came.Select(row => row.Key).Concat(expected.Keys).Distinct().Select(key => (StagedValue[])[StagedValue.Of(key)]));
            var open = await session.ListAsync<(string Key, string Hash)>(
                $"select row_key, row_hash from {table.Name} where to_load is null and row_key in (select row_key from {StagingSql.Asked.Name})");
            return open.Count == expected.Count && open.All(row => expected.GetValueOrDefault(row.Key) == row.Hash);
        },
        cancellation);

    /// <summary>The newest complete load of a stream, whatever its layout; null when there is none.</summary>
    public Task<CompleteLoad?> LastCompleteAsync(string connector, string stream, CancellationToken cancellation = default) =>
        LastCompleteAsync(connector, stream, long.MaxValue, cancellation);

    /// <summary>The same as it was after a run.</summary>
    public Task<CompleteLoad?> LastCompleteAsync(string connector, string stream, long run, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var load = await session.FirstOrDefaultAsync<LoadRecord>(
                $"select {LoadColumns} from load where connector = @connector and stream = @stream and state = 'complete' and run_id <= @run order by id desc limit 1",
                new { connector, stream, run });
            return load is null ? null : await DescribeAsync(session, load);
        },
        cancellation);

    /// <summary>The complete loads that a stream still stands on, the oldest first: read again in this order they give what is staged now.</summary>
    public Task<ImmutableArray<CompleteLoad>> HeldAsync(string connector, string stream, Replacement replaces, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var loads = await session.ListAsync<LoadRecord>(
                $"select {LoadColumns} from load where connector = @connector and stream = @stream and state = 'complete' order by id", new { connector, stream });
            var coverage = (await session.ListAsync<CoverageRow>(
                """
                select c.id, c.load_id, c.from_date, c.to_date, c.as_of, c.all_units
                from coverage c join load l on l.id = c.load_id
                where l.connector = @connector and l.stream = @stream and l.state = 'complete'
                """,
                new { connector, stream })).ToLookup(row => row.LoadId);
            var held = ImmutableArray.CreateBuilder<CompleteLoad>();
            foreach (var load in HeldLoads.Of(loads, coverage, replaces))
                held.Add(await DescribeAsync(session, load));
            return held.ToImmutable();
        },
        cancellation);

    /// <summary>One complete load, for following an old number back; null when there is none.</summary>
    public Task<CompleteLoad?> FindLoadAsync(long load, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var found = await session.FirstOrDefaultAsync<LoadRecord>($"select {LoadColumns} from load where id = @load and state = 'complete'", new { load });
            return found is null ? null : await DescribeAsync(session, found);
        },
        cancellation);

    /// <summary>All loads of a run, in order.</summary>
    public Task<IReadOnlyList<LoadRecord>> LoadsOfRunAsync(long run, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<LoadRecord>($"select {LoadColumns} from load where run_id = @run order by id", new { run }), cancellation);

    /// <summary>How many rows a load dropped, by reason in words.</summary>
    public async Task<ImmutableSortedDictionary<string, long>> DropsAsync(long load, CancellationToken cancellation = default) => (await database.UseAsync(
        session => session.ListAsync<(string Reason, long Rows)>("select reason, row_count from load_drop where load_id = @load", new { load }), cancellation))
        .ToImmutableSortedDictionary(drop => drop.Reason, drop => drop.Rows, StringComparer.Ordinal);

    /// <summary>The rows that the complete loads of a run dropped, and where they stand, by stream and reason.</summary>
    public Task<IReadOnlyList<DroppedRows>> DropsOfRunAsync(long run, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<DroppedRows>(
            """
            select l.connector, l.stream, d.reason, d.row_count, d.positions
            from load_drop d join load l on l.id = d.load_id
            where l.run_id = @run
            order by l.id, d.reason
            """,
            new { run }),
        cancellation);

    /// <summary>The rows visible as of a load, by key.</summary>
    public Task<ImmutableArray<StagedRow>> RowsAsOfAsync(StagingTable table, long load, RowFilter filter, CancellationToken cancellation = default)
    {
        var parameters = new DynamicParameters(new { load, filter.After, filter.Limit });
        parameters.AddDynamicParams(filter.Parameters);
        var conditions = new List<string> { "r.row_key > @After" };
        if (filter.UnitField is { } field)
        {
            var names = filter.UnitWords.Select((word, index) =>
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"unit{index}");
                parameters.Add(name, word);
                return "@" + name;
            });
            conditions.Add(filter.UnitWords.IsEmpty ? "1 = 0" : $"r.{table.Column(field).Name} in ({string.Join(", ", names)})");
        }
        if (filter.Condition is { } condition)
            conditions.Add($"({condition})");
        var sql =
            $"""
            select r.row_key, r.from_load, r.to_load, r.payload_id, r.position, r.as_of{string.Concat(table.Columns.Select(column => $", r.{column.Name}"))}
            {StagingSql.Visible(table)} and {string.Join(" and ", conditions)}
            order by r.row_key limit @Limit
            """;
        return database.UseAsync(async session => (await StagedValues.ReadAsync(session, sql, parameters)).Rows.Select(ToRow).ToImmutableArray(), cancellation);
    }

    /// <summary>The combinations of raw words that occur in some fields as of a load, for the matcher and the steward's work list.</summary>
    /// <param name="fields">Text fields of the table.</param>
    public async Task<ImmutableArray<DistinctWords>> DistinctAsync(StagingTable table, long load, IEnumerable<string> fields, CancellationToken cancellation = default) =>
        await DistinctOfAsync(table, load, [.. fields.Select(field => table.Column(field).Name)], cancellation);

    /// <summary>The same for several lists of fields. Each is a look at every row by a connection of its own, as many at a time as there are processors.</summary>
    /// <returns>One answer a list.</returns>
    public async Task<ImmutableArray<ImmutableArray<DistinctWords>>> DistinctAsync(
        StagingTable table, long load, ImmutableArray<ImmutableArray<string>> lists, CancellationToken cancellation = default)
    {
        var found = new ImmutableArray<DistinctWords>[lists.Length];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForAsync(0, lists.Length, atOnce, async (list, stop) => found[list] = await DistinctAsync(table, load, lists[list], stop));
        return [.. found];
    }

    /// <summary>The combinations of words that occur in visible rows of each day as of which rows were delivered.</summary>
    public async Task<ImmutableArray<(DateOnly AsOf, DistinctWords Words)>> DistinctByDayAsync(
        StagingTable table, long load, IEnumerable<string> fields, CancellationToken cancellation = default)
    {
        var found = await DistinctOfAsync(table, load, ["as_of", .. fields.Select(field => table.Column(field).Name)], cancellation);
        return [.. found.Select(row => (IsoText.Day(row.Words[0]!), row with { Words = row.Words[1..] }))];
    }

    /// <returns>In the order of their words, absent ones first on SQLite and last on PostgreSQL.</returns>
    private Task<ImmutableArray<DistinctWords>> DistinctOfAsync(StagingTable table, long load, ImmutableArray<string> columns, CancellationToken cancellation)
    {
        var joined = string.Join(", ", columns.Select(column => $"r.{column}"));
        var sql = $"select count(*), {joined} {StagingSql.Visible(table)} group by {joined} order by {joined}";
        return database.UseAsync(
            async session => (await StagedValues.ReadAsync(session, sql, new DynamicParameters(new { load }))).Rows
                .Select(DistinctWords.Of).ToImmutableArray(),
            cancellation);
    }

    private static StagedRow ToRow(StagedValue[] row) => new(
        row[0].Text!, row[1].Number, row[2].IsAbsent ? null : row[2].Number, row[3].Number, RecordPosition.Parse(row[4].Text!), IsoText.Day(row[5].Text!), [.. row[6..]]);

    private static async Task<CompleteLoad> DescribeAsync(Session session, LoadRecord load)
    {
        var table = await FindTableAsync(session, "id = @TableId", new { load.TableId });
        var payloads = await session.ListAsync<PayloadRecord>(
            $"select {PayloadStore.Columns} from load_payload l join payload p on p.id = l.payload_id where l.load_id = @Id order by l.ordinal", new { load.Id });
        return new CompleteLoad(load, table!, [.. payloads], await CoverageStore.OfLoadAsync(session, load.Id));
    }

    private static async Task<StagingTable?> FindTableAsync(Session session, string condition, object arguments)
    {
        var row = await session.FirstOrDefaultAsync<StagingTableRow>($"select id, name, connector, stream, layout from staging_table where {condition}", arguments);
        return row is null ? null : new StagingTable(row.Id, row.Name, row.Connector, row.Stream, StagingLayout.Parse(row.Layout));
    }

    /// <param name="open">The newest first: the older one of two finds its rows as the newer found them.</param>
    private static async Task<ImmutableArray<long>> TakeBackAsync(Session session, IReadOnlyList<OpenLoad> open)
    {
        foreach (var load in open)
        {
            await session.ExecuteAsync(StagingSql.Undo(load.TableName), new { load = load.Id });
            await session.ExecuteAsync("update load set state = 'abandoned', ended_at = @now where id = @Id", new { now = session.Database.Now(), load.Id });
        }
        return [.. open.Select(load => load.Id).Order()];
    }
}
