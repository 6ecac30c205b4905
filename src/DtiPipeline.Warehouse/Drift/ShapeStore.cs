using System.Collections.Immutable;
using System.Text.Json;
using DtiPipeline.Core.Drift;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Drift;

/// <summary>What accepted files looked like.</summary>
public sealed class ShapeStore(Database database)
{
    /// <summary>Of every day and name the file that was accepted last, in the order in which they were accepted.</summary>
    public Task<ImmutableArray<SeenFile>> AcceptedAsync(string connector, string stream, CancellationToken cancellation = default) => database.UseAsync(
        async session => (await session.ListAsync<ShapeRow>(
            """
            select p.name, p.sha256, s.as_of, s.shape
            from file_shape s join payload p on p.id = s.payload_id
            where s.id in (
              select max(n.id) from file_shape n join load l on l.id = n.load_id join payload f on f.id = n.payload_id
              where n.connector = @connector and n.stream = @stream and l.state = 'complete'
              group by n.as_of, f.name)
            order by s.id
            """,
            new { connector, stream })).Select(row => row.ToSeen()).ToImmutableArray(),
        cancellation);

    internal static Task<int> AddAsync(Session session, long load, string connector, string stream, IEnumerable<(long Payload, SeenFile File)> files) => session.ExecuteAsync(
        "insert into file_shape (load_id, payload_id, connector, stream, as_of, shape) values (@load, @Payload, @connector, @stream, @AsOf, @shape)",
        files.Select(seen => new { load, seen.Payload, connector, stream, seen.File.AsOf, shape = JsonSerializer.Serialize(seen.File.Shape) }));
}
