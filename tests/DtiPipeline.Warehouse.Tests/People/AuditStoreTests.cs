using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Tests.People;

public class AuditStoreTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Deeds_done_at_the_same_time_make_one_chain(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var accounts = new AccountStore(test.Database);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => accounts.CreateAsync(new NewAccount($"p{i}", "Đỗ", "h", "s", MustChange: false, []), "root")));
        var audit = new AuditStore(test.Database);
        Assert.Equal(12, (await audit.ListAsync()).Count);
        Assert.Null(await audit.FirstBrokenAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whatever_is_done_to_the_record_shows(DatabaseKind kind)
    {
        foreach (var (damage, first) in ((string, long)[])[
            ("update audit_entry set who = 'somebody' where id = 2", 2L),
            ("update audit_entry set detail = '{}' where id = 1", 1L),
            ("delete from audit_entry where id = 2", 3L),
            ("delete from audit_entry where id = 3", 0L),
        ])
        {
            await using var test = await TestDatabase.CreateAsync(kind);
            var accounts = new AccountStore(test.Database);
            for (var i = 0; i < 3; i++)
                await accounts.CreateAsync(new NewAccount($"p{i}", "Đỗ", "h", "s", MustChange: false, []), "root");
            await test.Database.UseAsync(session => session.ExecuteAsync(damage), default);
            Assert.Equal(first, (await new AuditStore(test.Database).FirstBrokenAsync())?.Id);
        }
    }
}
