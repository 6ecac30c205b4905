using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Payloads;

/// <summary>The log of landed bytes: who had which opened, when and what for.</summary>
public sealed class AccessStore(Database database)
{
    private const string Insert =
        """
        insert into landing_access (at, who, why, run_id, connector, stream, sha256)
        values (@now, @who, @why, @Run, @connector, @stream, @sha256)
        """;

    /// <summary>Writes down that bytes were read, a row per payload.</summary>
    public Task AddAsync(RunToken token, string who, string why, string connector, string stream, IEnumerable<string> hashes, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        session => session.ExecuteAsync(Insert, hashes.Select(sha256 => new { now = database.Now(), who, why, token.Run, connector, stream, sha256 })),
        cancellation);

    /// <summary>Readings, the newest first.</summary>
    public Task<IReadOnlyList<AccessRecord>> ListAsync(AccessFilter filter, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<AccessRecord>(
            """
            select at, who, why, run_id, connector, stream, sha256
            from landing_access
            where (@start is null or sha256 like @start) and (@Connector is null or connector = @Connector) and (@Run is null or run_id = @Run)
            order by id desc limit @Limit
            """,
            new { start = filter.Sha256 is { } start ? start + "%" : null, filter.Connector, filter.Run, filter.Limit }),
        cancellation);

    /// <summary>Within the transaction that begins a load: what it will read is written down before it is.</summary>
    internal static Task AddAsync(Session session, RunToken token, LoadReader reader, long load) => session.ExecuteAsync(
        """
        insert into landing_access (at, who, why, run_id, connector, stream, sha256)
        select distinct @now, @Who, @Why, @Run, p.connector, p.stream, p.sha256
        from load_payload l join payload p on p.id = l.payload_id
        where l.load_id = @load
        """,
        new { now = session.Database.Now(), reader.Who, reader.Why, token.Run, load });
}
