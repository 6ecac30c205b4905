using System.Collections.Immutable;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Warehouse.Submitting;

/// <summary>Which bytes of sources stand behind a unit's values. Who asks bears a scope.</summary>
public sealed class EvidenceReader(Database database)
{
    private static readonly string Behind =
        $"""
        select distinct i.connector || '/' || i.stream as source, p.sha256
        from run_input i
        join load_source l on l.load_id = i.load_id
        join payload p on p.id = l.payload_id
        where i.assessment = @Assessment and i.round = @Round
          and i.run_id = (select max(n.run_id) from run_snapshot n where n.assessment = @Assessment and n.round = @Round)
          and exists (
            select 1 from data_value d join data_value_source s on s.value_id = d.id
            where d.assessment = @Assessment and d.round = @Round and d.unit_id = @UnitId and d.to_run is null and s.connector = i.connector and s.stream = i.stream)
          and {ScopeSql.Within("@UnitId", "@UnitDate")}
        order by source, sha256
        """;

    /// <summary>By the loads that the last night counted by, of the streams that give the unit a value: also where no value changed with a new file.</summary>
    public async Task<ImmutableArray<SignedPayload>> PayloadsAsync(Scope scope, ReviewPlace place, CancellationToken cancellation = default) =>
    [
        .. (await database.UseAsync(
            session => session.ListAsync<(string Source, string Sha256)>(Behind, ScopeSql.Parameters(scope, new { place.Assessment, place.Round, place.UnitId, place.UnitDate })), cancellation))
            .Select(row => new SignedPayload(row.Source, row.Sha256)),
    ];
}
