using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Migrations;

/// <summary>Brings the schema to what this program knows: forward only, each script once, each in a transaction of its own.</summary>
public sealed class Migrator
{
    private readonly Database _database;
    private readonly ImmutableArray<Migration> _scripts;

    public Migrator(Database database)
        : this(database, MigrationScripts.All)
    {
    }

    internal Migrator(Database database, ImmutableArray<Migration> scripts)
    {
        _database = database;
        _scripts = scripts;
    }

    /// <returns>The scripts applied now; none when the schema was up to date. Two processes at once share the work: each script runs in one of them.</returns>
    /// <exception cref="WarehouseFault">The schema is newer than the program, or a script that was applied reads differently now.</exception>
    public Task<ImmutableArray<Migration>> MigrateAsync(CancellationToken cancellation = default) => _database.UseAsync(
        async session =>
        {
            var done = ImmutableArray.CreateBuilder<Migration>();
            while (await ApplyNextAsync(session) is { } migration)
                done.Add(migration);
            return done.ToImmutable();
        },
        cancellation);

    /// <summary>All scripts and when they were applied, for <c>dti db status</c>. Changes nothing.</summary>
    public Task<ImmutableArray<MigrationStatus>> StatusAsync(CancellationToken cancellation = default) => _database.UseAsync(
        async session =>
        {
            var applied = (await AppliedAsync(session)).ToDictionary(row => row.Number);
            return _scripts.Select(script => new MigrationStatus(script.Number, script.Name, applied.GetValueOrDefault(script.Number)?.AppliedAt)).ToImmutableArray();
        },
        cancellation);

    /// <summary>For commands that only read: they use a schema as it should be, or none.</summary>
    /// <exception cref="WarehouseFault">The schema is older or newer than the program.</exception>
    public async Task RequireCurrentAsync(CancellationToken cancellation = default)
    {
        var applied = await _database.UseAsync(AppliedAsync, cancellation);
        Check(applied);
        if (applied.Count < _scripts.Length)
            throw new WarehouseFault(Finding.Of(
                RunCodes.SchemaOlder, ("database", _database.Shown), ("found", IsoText.Of(applied.Count)), ("known", IsoText.Of(_scripts.Length))));
    }

    /// <summary>How many scripts a database has had.</summary>
    internal static async Task<int> NumberAsync(Session session) => (await AppliedAsync(session)).Count;

    /// <summary>Makes the schema of an earlier program, or today's, in the caller's transaction.</summary>
    internal async Task MakeAsync(Session session, int number)
    {
        await CreateVersionsAsync(session);
        foreach (var script in _scripts.Take(number))
            await ApplyAsync(session, script);
    }

    /// <exception cref="WarehouseFault">As of <see cref="MigrateAsync"/>.</exception>
    internal async Task CheckAsync(Session session) => Check(await AppliedAsync(session));

    private async Task<Migration?> ApplyNextAsync(Session session)
    {
        await session.BeginAsync();
        await CreateVersionsAsync(session);
        var applied = await AppliedAsync(session);
        Check(applied);
        var next = _scripts.ElementAtOrDefault(applied.Count);
        if (next is not null)
            await ApplyAsync(session, next);
        await session.CommitAsync();
        return next;
    }

    private async Task CreateVersionsAsync(Session session)
    {
        await session.ExecuteAsync(_database.Dialect.LockSchema);
        await session.ExecuteAsync(
            """
            create table if not exists schema_version (
              number integer primary key,
              name text not null,
              hash text not null,
              applied_at text not null
            )
            """);
    }

    private async Task ApplyAsync(Session session, Migration script)
    {
        await session.ExecuteAsync(script.Text);
        await session.ExecuteAsync(
            "insert into schema_version (number, name, hash, applied_at) values (@Number, @Name, @Hash, @at)",
            new { script.Number, script.Name, script.Hash, at = _database.Now() });
    }

    private static async Task<IReadOnlyList<AppliedMigration>> AppliedAsync(Session session) =>
        await session.SingleAsync<long>(session.Dialect.CountTables, new { name = "schema_version" }) == 0
            ? []
            : await session.ListAsync<AppliedMigration>("select number, name, hash, applied_at from schema_version order by number");

    private void Check(IReadOnlyList<AppliedMigration> applied)
    {
        foreach (var row in applied)
        {
            if (row.Number > _scripts.Length)
                throw new WarehouseFault(Finding.Of(
                    RunCodes.SchemaNewer, ("database", _database.Shown), ("found", IsoText.Of(applied[^1].Number)), ("known", IsoText.Of(_scripts.Length))));
            if (row.Hash != _scripts[row.Number - 1].Hash)
                throw new WarehouseFault(Finding.Of(
                    RunCodes.MigrationChanged, ("database", _database.Shown), ("migration", FormattableString.Invariant($"{row.Number:0000}_{row.Name}"))));
        }
    }
}
