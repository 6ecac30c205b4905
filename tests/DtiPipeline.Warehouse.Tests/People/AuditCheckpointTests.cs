using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Checking;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Tests.People;

/// <summary>What one checkpoint on paper finds out, of a record of seven entries whose fifth was printed.</summary>
public class AuditCheckpointTests
{
    private const string Chain = RunCodes.HashDiffers;

    /// <summary>What somebody does to the record, whether they compute all hashes anew afterwards, and what is found.</summary>
    public static readonly (string Damage, bool Recompute, string Found)[] Forgeries =
    [
        ("update audit_entry set detail = '{}' where id = 3", false, Chain),
        ("delete from audit_entry where id = 3", false, Chain),
        ("delete from audit_entry where id > 6", false, Chain),
        ("delete from audit_entry where id > 4", false, $"{RunCodes.CheckpointMissing} {Chain}"),
        ("delete from audit_entry where id > 4", true, RunCodes.CheckpointMissing),
        ("update audit_entry set who = 'somebody else' where id = 2", true, RunCodes.CheckpointDiffers),
        ("delete from audit_entry where id = 1", true, RunCodes.CheckpointDiffers),
        ("delete from audit_entry where id = 5", true, RunCodes.CheckpointMissing),
        ("update audit_entry set action = 'account.enabled' where id = 5", true, RunCodes.CheckpointDiffers),
        ("select 1", true, ""),
        ("select 1", false, ""),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_forgery_is_found_and_an_honest_record_is_not_accused(DatabaseKind kind)
    {
        foreach (var (damage, recompute, found) in Forgeries)
        {
            await using var test = await TestDatabase.CreateAsync(kind);
            var checkpoint = await PrintedAsync(test.Database, "p4");
            // A page that looked before makes nothing look whole afterwards.
            await new AuditMarks(test.Database).LookAsync();
            await test.Database.UseAsync(session => session.ExecuteAsync(damage), default);
            if (recompute)
                await RecomputeAsync(test.Database);
            var codes = (await new CheckpointCheck(test.Database).RunAsync([checkpoint])).Select(CheckpointCheck.FindingOf).OfType<Finding>()
                .Concat(await new WarehouseCheck(test.Database).RunAsync()).Select(finding => finding.Code);
            Assert.Equal((damage, recompute, found), (damage, recompute, string.Join(' ', codes)));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_checkpoint_of_a_deed_is_that_of_its_newest_entry(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await PrintedAsync(test.Database, "p4");
        var audit = new AuditStore(test.Database);
        await audit.RecordAsync(new AuditAct("root", "account.enabled", AccountStore.SubjectOf("p2")));
        Assert.Equal((8L, 3L, 7L, 8L), (
            (await audit.CheckpointAsync())!.Number, (await audit.CheckpointAsync(AccountStore.SubjectOf("p2"), "account.created"))!.Number,
            (await audit.CheckpointAsync(action: "account.created"))!.Number, (await audit.CheckpointAsync(AccountStore.SubjectOf("p2")))!.Number));
        Assert.Null(await audit.CheckpointAsync("account/nobody"));
        var held = await audit.HoldAsync((await audit.CheckpointAsync(action: "account.created"))!);
        Assert.Equal((CheckpointState.Stands, 0, 8L), (held.State, held.Differing, held.Newest));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_goes_on_from_its_mark_and_only_a_whole_walk_sees_what_lies_behind_it(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        await PrintedAsync(test.Database, "p4");
        var marks = new AuditMarks(test.Database);
        var first = await marks.LookAsync();
        Assert.Equal((null, 7L, time.GetUtcNow()), (first.Broken, first.Whole!.Number, first.Whole.At));

        time.Advance(TimeSpan.FromHours(1));
        await new AuditStore(test.Database).RecordAsync(new AuditAct("root", "x", "y"));
        Assert.Equal((null, first.Whole), ((await marks.LookAsync()).Broken, (await marks.LookAsync()).Whole));
        await test.Database.UseAsync(session => session.ExecuteAsync("update audit_entry set who = 'z' where id = 2"), default);
        Assert.Null((await marks.LookAsync()).Broken);
        Assert.Equal((2L, first.Whole), ((await marks.WalkAsync()).Broken?.Id, (await marks.WalkAsync()).Whole));

        await test.Database.UseAsync(session => session.ExecuteAsync("update audit_entry set hash = 'other' where id = 8"), default);
        Assert.Equal(8L, (await marks.LookAsync()).Broken?.Id);
        await test.Database.UseAsync(session => session.ExecuteAsync("delete from audit_entry where id >= 7"), default);
        Assert.Equal(0L, (await marks.LookAsync()).Broken?.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_record_is_whole(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var standing = await new AuditMarks(test.Database).LookAsync();
        Assert.Equal((null, 0L), (standing.Broken, standing.Whole?.Number));
        await new AuditStore(test.Database).RecordAsync(new AuditAct("root", "x", "y"));
        Assert.Null((await new AuditMarks(test.Database).LookAsync()).Broken);
    }

    private static async Task<AuditCheckpoint> PrintedAsync(Database database, string login)
    {
        var accounts = new AccountStore(database);
        for (var i = 0; i < 7; i++)
            await accounts.CreateAsync(new NewAccount($"p{i}", "Đỗ", "h", "s", MustChange: false, []), "root");
        return AuditCheckpoint.Read((await new AuditStore(database).CheckpointAsync(AccountStore.SubjectOf(login)))!.Printed).Checkpoint!;
    }

    /// <summary>What somebody with all rights to the database and the program's source can do.</summary>
    private static Task<int> RecomputeAsync(Database database) => database.UseAsync(
        async session =>
        {
            var previous = "";
            foreach (var entry in await session.ListAsync<AuditEntry>($"select {AuditChain.Columns} from audit_entry order by id"))
            {
                var forged = entry with { Previous = previous };
                previous = AuditChain.HashOf(forged);
                await session.ExecuteAsync("update audit_entry set previous = @Previous, hash = @hash where id = @Id", new { forged.Previous, hash = previous, forged.Id });
            }
            return await session.ExecuteAsync("update meta set value = @previous where key = 'audit'", new { previous });
        },
        default);
}
