using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;

namespace DtiPipeline.Warehouse.Tests.Migrations;

public class MigratorTests
{
    [Fact]
    public void Scripts_are_numbered_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, MigrationScripts.All.Length), MigrationScripts.All.Select(script => script.Number));

    [Fact]
    public void Line_ends_of_a_checkout_do_not_change_a_script() =>
        Assert.Equal(MigrationScripts.Of("0001_a.sql", "one\ntwo\n"), MigrationScripts.Of("0001_a.sql", "one\r\ntwo\r\n"));

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_database_gets_every_script_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        var migrator = new Migrator(test.Database);
        Assert.All(await migrator.StatusAsync(), script => Assert.Null(script.AppliedAt));
        Assert.Equal(MigrationScripts.All.Select(script => script.Name), (await migrator.MigrateAsync()).Select(script => script.Name));
        Assert.Empty(await migrator.MigrateAsync());
        Assert.All(await migrator.StatusAsync(), script => Assert.NotNull(script.AppliedAt));
        await migrator.RequireCurrentAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_that_migrate_at_once_do_it_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new Migrator(test.Database).MigrateAsync())));
        Assert.Equal(MigrationScripts.All.Select(script => script.Name), both.SelectMany(done => done).OrderBy(script => script.Number).Select(script => script.Name));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_script_that_fails_leaves_the_schema_as_it_was(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        var broken = new Migrator(test.Database, [
            MigrationScripts.Of("0001_good.sql", "create table good (id {{id}})"),
            MigrationScripts.Of("0002_bad.sql", "create table half (id {{id}}); create table good (id {{id}})"),
        ]);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => broken.MigrateAsync());
        await using var session = await test.Database.ConnectAsync(default);
        Assert.Equal(0, await session.SingleAsync<long>(test.Database.Dialect.CountTables, new { name = "half" }));
        Assert.Equal(1, await session.SingleAsync<long>("select count(*) from schema_version"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_script_that_reads_differently_now_is_refused(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var changed = MigrationScripts.All.SetItem(2, MigrationScripts.All[2] with { Hash = "another" });
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => new Migrator(test.Database, changed).MigrateAsync());
        Assert.Equal(RunCodes.MigrationChanged, fault.Finding.Code);
        Assert.Equal("0003_staging", fault.Finding.Arguments["migration"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_schema_newer_than_the_program_is_refused(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var older = new Migrator(test.Database, MigrationScripts.All[..^1]);
        Assert.Equal(RunCodes.SchemaNewer, (await Assert.ThrowsAsync<WarehouseFault>(() => older.MigrateAsync())).Finding.Code);
        Assert.Equal(RunCodes.SchemaNewer, (await Assert.ThrowsAsync<WarehouseFault>(() => older.RequireCurrentAsync())).Finding.Code);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_schema_older_than_the_program_is_not_read(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var newer = new Migrator(test.Database, MigrationScripts.All.Add(MigrationScripts.Of("9999_more.sql", "select 1")));
        var fault = await Assert.ThrowsAsync<WarehouseFault>(() => newer.RequireCurrentAsync());
        Assert.Equal(RunCodes.SchemaOlder, fault.Finding.Code);
    }

    [Theory, OnPostgres]
    public async Task Both_databases_have_the_same_tables_views_and_columns(DatabaseKind kind)
    {
        await using var postgres = await TestDatabase.CreateAsync(kind);
        await using var sqlite = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        const string OnPostgres =
            "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' order by table_name collate \"C\", ordinal_position";
        const string OnSqlite =
            "select m.name || '.' || c.name from sqlite_master m join pragma_table_info(m.name) c where m.type in ('table', 'view') and m.name not like 'sqlite%' order by m.name, c.cid";
        Assert.Equal(await InventoryAsync(postgres, OnPostgres), await InventoryAsync(sqlite, OnSqlite));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_view_can_be_read(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var session = await test.Database.ConnectAsync(default);
        foreach (var view in new[] { "dim_unit", "v_run", "v_load", "v_snapshot", "v_ranking", "v_score", "v_value", "v_snapshot_value" })
            Assert.Equal(0, await session.SingleAsync<long>($"select count(*) from (select * from {view}) x"));
    }

    private static async Task<IReadOnlyList<string>> InventoryAsync(TestDatabase test, string sql)
    {
        await using var session = await test.Database.ConnectAsync(default);
        return await session.ListAsync<string>(sql);
    }
}
