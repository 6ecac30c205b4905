using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.People;

/// <summary>Keys by which programs read, and what they may read. Making and ending one is on record.</summary>
public sealed class ApiKeyStore(Database database)
{
    private const string Select = "select id, name, purpose, hint, created_at, created_by, used_at, ended_at from api_key";

    private const string SelectGrants = "select key_id as account_id, role, unit, agency from api_key_grant";

    /// <summary>The subject of a key in the record of deeds, and the name its reading goes by.</summary>
    public static string SubjectOf(string name) => $"key/{name}";

    /// <returns>False when the name is taken; nothing is changed then.</returns>
    public async Task<bool> CreateAsync(NewApiKey key, string by, CancellationToken cancellation = default) => await database.ActAsync<object>(
        new AuditAct(by, "key.created", SubjectOf(key.Name), new Dictionary<string, string> { ["purpose"] = key.Purpose, ["hint"] = key.Hint, ["grants"] = Grants.Told(key.Grants) }),
        async session =>
        {
            var id = await session.FirstOrDefaultAsync<long?>(
                """
                insert into api_key (name, purpose, hash, hint, created_at, created_by) values (@Name, @Purpose, @Hash, @Hint, @now, @by)
                on conflict (name) do nothing
                returning id
                """,
                new { key.Name, key.Purpose, key.Hash, key.Hint, now = database.Now(), by });
            if (id is not { } made)
                return null;
            await session.ExecuteAsync(
                "insert into api_key_grant (key_id, role, unit, agency) values (@made, @role, @unit, @agency)",
                key.Grants.Distinct().Select(grant => new { made, role = grant.Role.Word(), unit = grant.Unit ?? "", agency = grant.Agency ?? "" }));
            return id;
        },
        cancellation) is not null;

    /// <summary>The key with a hash; null when there is none, or it was ended.</summary>
    public Task<ApiKeyRecord?> FindAsync(string hash, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var row = await session.FirstOrDefaultAsync<ApiKeyRow>($"{Select} where hash = @hash and ended_at is null", new { hash });
            return row is null ? null : ToRecord(row, await session.ListAsync<GrantRow>($"{SelectGrants} where key_id = @Id order by role, unit, agency", new { row.Id }));
        },
        cancellation);

    /// <summary>All keys, by name.</summary>
    public Task<IReadOnlyList<ApiKeyRecord>> ListAsync(CancellationToken cancellation = default) => database.UseAsync<IReadOnlyList<ApiKeyRecord>>(
        async session =>
        {
            var grants = (await session.ListAsync<GrantRow>($"{SelectGrants} order by role, unit, agency")).ToLookup(grant => grant.AccountId);
            return [.. (await session.ListAsync<ApiKeyRow>($"{Select} order by name")).Select(row => ToRecord(row, grants[row.Id]))];
        },
        cancellation);

    /// <summary>Ends a key for good.</summary>
    /// <returns>False when there is no such key, or it was ended already.</returns>
    public Task<bool> EndAsync(string name, string by, CancellationToken cancellation = default) => database.ActAsync(
        new AuditAct(by, "key.ended", SubjectOf(name)), "update api_key set ended_at = @now where name = @name and ended_at is null", new { name, now = database.Now() }, cancellation);

    /// <summary>Notes that a key was used. Not on record: it is written while somebody reads.</summary>
    public Task NoteUseAsync(long id, CancellationToken cancellation = default) =>
        database.UseAsync(session => session.ExecuteAsync("update api_key set used_at = @now where id = @id", new { id, now = database.Now() }), cancellation);

    private static ApiKeyRecord ToRecord(ApiKeyRow row, IEnumerable<GrantRow> grants) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Purpose = row.Purpose,
        Hint = row.Hint,
        CreatedAt = row.CreatedAt,
        CreatedBy = row.CreatedBy,
        UsedAt = row.UsedAt,
        EndedAt = row.EndedAt,
        Grants = Grants.Of(grants),
    };
}
