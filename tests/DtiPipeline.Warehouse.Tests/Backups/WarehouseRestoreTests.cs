using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Tests.Backups;

public sealed class WarehouseRestoreTests
{
    private const string Awkward = "Điện Biên\tmột\nhai\\N \\. \"nháy\" 'đơn' {\"a\":null} \u00a0end";

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_row_comes_back_as_of_the_moment_of_the_dump_and_numbers_go_on(DatabaseKind kind)
    {
        await using var source = await TestDatabase.CreateAsync(kind);
        var first = await source.Database.BeginRunAsync();
        await WriteAsync(source.Database, "meta", ("awkward", Awkward));
        await WriteAsync(source.Database, "meta", ("empty", ""));
        var before = await DatabaseText.ReadAsync(source);
        var dump = await HeldDump.OfAsync(source.Database, async () => await WriteAsync(source.Database, "meta", ("later", "is not in it")));

        await using var target = await TestDatabase.CreateEmptyAsync(kind);
        await dump.RestoreAsync(target.Target);
        var after = await DatabaseText.ReadAsync(target);
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.All(before.Where(table => table.Key != "lease"), table => Assert.Equal(Sorted(table.Value), Sorted(after[table.Key])));
        // Whoever held the lease held it on the other one.
        Assert.Null(await new LeaseStore(target.Database).CurrentAsync(LeaseStore.Runs));
        Assert.Equal(first.Run + 1, (await target.Database.BeginRunAsync()).Run);
        Assert.Contains(Awkward, after["meta"], StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_dump_of_an_earlier_schema_is_brought_up_to_date_and_one_of_a_newer_program_is_refused(DatabaseKind kind)
    {
        await using var source = await TestDatabase.CreateEmptyAsync(kind);
        await new Migrator(source.Database, MigrationScripts.All[..^1]).MigrateAsync();
        var dump = await HeldDump.OfAsync(source.Database);
        Assert.Equal(MigrationScripts.All.Length - 1, dump.Dumped.Schema);

        await using var target = await TestDatabase.CreateEmptyAsync(kind);
        var newer = dump.With(dump.Dumped with { Schema = MigrationScripts.All.Length + 1 });
        Assert.Equal(RunCodes.BackupNewer, (await Assert.ThrowsAsync<WarehouseFault>(() => newer.RestoreAsync(target.Target))).Finding.Code);
        await dump.RestoreAsync(target.Target);
        await new Migrator(target.Database).RequireCurrentAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_not_empty_or_of_the_other_kind_is_left_alone(DatabaseKind kind)
    {
        await using var source = await TestDatabase.CreateAsync(kind);
        var dump = await HeldDump.OfAsync(source.Database);
        Assert.Equal(RunCodes.RestoreTargetNotEmpty, (await Assert.ThrowsAsync<WarehouseFault>(() => dump.RestoreAsync(source.Target))).Finding.Code);
        var other = kind == DatabaseKind.Sqlite ? "Host=nowhere" : "sqlite:nowhere.db";
        Assert.Equal(RunCodes.BackupOfOtherKind, (await Assert.ThrowsAsync<WarehouseFault>(() => dump.RestoreAsync(other))).Finding.Code);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_restore_that_is_cut_short_leaves_nothing_and_can_be_done_again(DatabaseKind kind)
    {
        await using var source = await TestDatabase.CreateAsync(kind);
        var dump = await HeldDump.OfAsync(source.Database);
        await using var target = await TestDatabase.CreateEmptyAsync(kind);
        await dump.RestoreAsync(target.Target, files: 1);
        await dump.RestoreAsync(target.Target);
        await new Migrator(target.Database).RequireCurrentAsync();
    }

    private static List<string> Sorted(string lines) => [.. lines.Split('\n').Order(StringComparer.Ordinal)];

    private static async Task WriteAsync(Database database, string table, (string Key, string Value) row) =>
        await database.UseAsync(session => session.ExecuteAsync($"insert into {table} (key, value) values (@Key, @Value)", new { row.Key, row.Value }), default);
}
