using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Rows that were refused.</summary>
public sealed class RejectStore(Database database)
{
    private const string From =
        """
        from reject j join load l on l.id = j.load_id join payload p on p.id = j.payload_id
        where (@Connector is null or l.connector = @Connector) and (@Stream is null or l.stream = @Stream) and (@Run is null or l.run_id = @Run)
        """;

    /// <summary>Refused rows in the order in which they came.</summary>
    public Task<IReadOnlyList<RejectRecord>> ListAsync(RejectFilter filter, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var rows = await session.ListAsync<RejectRow>(
                $"""
                select j.id, l.connector, l.stream, l.run_id, j.load_id, p.sha256, p.name, j.position, j.unit_word, j.as_of, j.code, j.arguments, j.place, j.raw
                {From} and j.id > @After
                order by j.id limit @Limit
                """,
                filter.Parameters());
            return (IReadOnlyList<RejectRecord>)[.. rows.Select(row => row.ToRecord())];
        },
        cancellation);

    /// <summary>Refused rows counted by cause, the most frequent first.</summary>
    public Task<IReadOnlyList<RejectGroup>> GroupAsync(RejectFilter filter, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<RejectGroup>(
            $"""
            select l.connector, l.stream, j.code, count(*) as row_count, min(j.id) as first_id
            {From}
            group by l.connector, l.stream, j.code
            order by count(*) desc, l.connector, l.stream, j.code
            """,
            filter.Parameters()),
        cancellation);

    internal static Task<int> AddAsync(Session session, long load, long payload, IEnumerable<RejectedRow> rows) => session.ExecuteAsync(
        """
        insert into reject (load_id, payload_id, position, unit_word, as_of, code, arguments, place, raw)
        values (@load, @payload, @position, @UnitWord, @AsOf, @Code, @arguments, @place, @Raw)
        """,
        rows.Select(row => new
        {
            load, payload, position = row.Position.ToString(), row.UnitWord, row.AsOf, row.Finding.Code,
            arguments = FindingJson.Arguments(row.Finding), place = FindingJson.Place(row.Finding) ?? "{}", row.Raw,
        }));
}
