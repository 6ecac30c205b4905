using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Scheduling;

/// <summary>What running services made of changed definition files, so that a person elsewhere can see it.</summary>
public sealed class ChangeStore(Database database)
{
    public Task AddAsync(DefinitionChange change, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ExecuteAsync(
            "insert into definition_change (at, holder, applied, files_hash, why) values (@At, @Holder, @applied, @FilesHash, @why)",
            new { change.At, change.Holder, applied = change.Applied ? 1 : 0, change.FilesHash, why = change.Why is null ? null : FindingJson.Whole(change.Why) }),
        cancellation);

    /// <summary>The last one; null when there was none.</summary>
    public async Task<DefinitionChange?> LastAsync(CancellationToken cancellation = default) => await database.UseAsync(
        session => session.FirstOrDefaultAsync<ChangeRow>("select at, holder, applied, files_hash, why from definition_change order by id desc limit 1"), cancellation) is { } row
        ? new DefinitionChange(row.At, row.Holder, row.Applied == 1, row.FilesHash, row.Why is null ? null : FindingJson.ReadWhole(row.Why))
        : null;
}
