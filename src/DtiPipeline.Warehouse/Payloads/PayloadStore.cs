using System.Collections.Immutable;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Payloads;

/// <summary>The register of everything received. The bytes themselves are the landing's.</summary>
public sealed class PayloadStore(Database database)
{
    internal const string Columns = "p.id, p.connector, p.stream, p.sha256, p.name, p.request, p.size, p.as_of, p.received_at, p.seen_at, p.run_id";

    /// <summary>Registers what a stream delivered. Bytes that came before under the same name are found again, not added.</summary>
    /// <returns>Ids, in the order given.</returns>
    public Task<ImmutableArray<long>> RegisterAsync(
        RunToken token, string connector, string stream, IEnumerable<PayloadReceipt> receipts, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        async session =>
        {
            var ids = ImmutableArray.CreateBuilder<long>();
            foreach (var receipt in receipts)
                ids.Add(await session.SingleAsync<long>(
                    """
                    insert into payload (connector, stream, sha256, name, request, size, as_of, received_at, seen_at, run_id)
                    values (@connector, @stream, @Sha256, @Name, @Request, @Size, @AsOf, @ReceivedAt, @ReceivedAt, @Run)
                    on conflict (connector, stream, sha256, name) do update
                    set seen_at = case when excluded.seen_at > payload.seen_at then excluded.seen_at else payload.seen_at end
                    returning id
                    """,
                    new { connector, stream, receipt.Sha256, receipt.Name, receipt.Request, receipt.Size, receipt.AsOf, receipt.ReceivedAt, token.Run }));
            return ids.ToImmutable();
        },
        cancellation);

    public Task<PayloadRecord?> FindAsync(long id, CancellationToken cancellation = default) => database.UseAsync(
        session => session.FirstOrDefaultAsync<PayloadRecord>($"select {Columns} from payload p where p.id = @id", new { id }), cancellation);

    /// <summary>Every payload with these bytes: the same file may have come from two streams.</summary>
    public Task<IReadOnlyList<PayloadRecord>> FindAsync(string sha256, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<PayloadRecord>($"select {Columns} from payload p where p.sha256 = @sha256 order by p.id", new { sha256 }), cancellation);

    /// <summary>SHA-256 of everything registered.</summary>
    public async Task<IReadOnlySet<string>> HashesAsync(CancellationToken cancellation = default) =>
        (await database.UseAsync(session => session.ListAsync<string>("select distinct sha256 from payload"), cancellation)).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Takes out of the register what earlier runs under this lease registered and no load ever read: they were cut short in between, and what they
    /// had asked for is asked for again. For the beginning of a run.
    /// </summary>
    /// <returns>How many.</returns>
    public Task<int> ForgetUnreadAsync(RunToken token, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        session => session.ExecuteAsync(
            """
            delete from payload
            where run_id in (select r.id from run r where r.lease = @Lease and r.token < @Fence)
              and not exists (select 1 from load_payload u where u.payload_id = payload.id)
            """,
            new { token.Lease, token.Fence }),
        cancellation);

    /// <summary>Which of some hashes are registered.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(IReadOnlyList<string> hashes, CancellationToken cancellation = default)
    {
        var (names, parameters) = NameList.Of("sha", hashes);
        return names.Length == 0
            ? new HashSet<string>()
            : (await database.UseAsync(session => session.ListAsync<string>($"select distinct sha256 from payload where sha256 in ({names})", parameters), cancellation))
                .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What a load was read from, in the order in which it came.</summary>
    public Task<IReadOnlyList<PayloadRecord>> OfLoadAsync(long load, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<PayloadRecord>(
            $"select {Columns} from load_payload l join payload p on p.id = l.payload_id where l.load_id = @load order by l.ordinal", new { load }),
        cancellation);

    /// <summary>What a run read, of all its loads, by stream and in the order in which it came; and what it brought that no load read.</summary>
    public Task<IReadOnlyList<PayloadRecord>> OfRunAsync(long run, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<PayloadRecord>(
            $"""
            select {Columns} from payload p
            where p.run_id = @run or p.id in (select lp.payload_id from load_payload lp join load l on l.id = lp.load_id where l.run_id = @run)
            order by p.connector, p.stream, p.id
            """,
            new { run }),
        cancellation);

    /// <summary>Every payload that has a row visible as of a complete load: what the stream stands on from then.</summary>
    public Task<IReadOnlyList<PayloadRecord>> BehindLoadAsync(long load, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<PayloadRecord>(
            $"select {Columns} from load_source l join payload p on p.id = l.payload_id where l.load_id = @load order by p.id", new { load }),
        cancellation);
}
