using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Tests.People;

public class AccountStoreTests
{
    private static readonly NewAccount Huong = new("huong", "Nguyễn Thị Hương", "hash", "stamp", MustChange: true, [new Grant(Role.Officer, "099@", "phong-tckh"), new Grant(Role.Steward)]);

    [Theory, OnSqlite, OnPostgres]
    public async Task An_account_comes_back_with_its_grants(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new AccountStore(test.Database);
        Assert.True(await store.CreateAsync(Huong, "root"));
        var account = (await store.FindAsync("huong"))!;
        Assert.Equal(("Nguyễn Thị Hương", "hash", "stamp", true, 0, null), (account.Name, account.Password, account.Stamp, account.MustChange, account.Failures, account.LockedUntil));
        Assert.Equal(Huong.Grants.ToHashSet(), account.Grants.ToHashSet());
        Assert.Equal("huong", Assert.Single(await store.ListAsync()).Login);
        Assert.Null(await store.FindAsync("nobody"));
    }

    // The server keeps the plan of what is asked again and again; the answer it never keeps.
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_asks_again_and_again_is_told_what_changed_meanwhile(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (writer, asking) = (new AccountStore(test.Database), new AccountStore(test.Database.AskedAgain()));
        await writer.CreateAsync(Huong, "root");
        for (var time = 0; time < 12; time++)
        {
            await writer.DisableAsync("huong", time % 2 == 0, $"stamp-{time}", "root");
            var account = (await asking.FindAsync("huong"))!;
            Assert.Equal(($"stamp-{time}", time % 2 == 0), (account.Stamp, account.DisabledAt is not null));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_login_is_given_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new AccountStore(test.Database);
        await store.CreateAsync(Huong, "root");
        Assert.False(await store.CreateAsync(Huong with { Name = "Somebody else" }, "root"));
        Assert.Equal("Nguyễn Thị Hương", (await store.FindAsync("huong"))!.Name);
        Assert.Single(await new AuditStore(test.Database).ListAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Wrong_passwords_typed_at_the_same_time_are_all_counted(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        var store = new AccountStore(test.Database);
        await store.CreateAsync(Huong, "root");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => store.FailAsync("huong", 5, TimeSpan.FromMinutes(15))));
        Assert.Equal(time.GetUtcNow().AddMinutes(15), Assert.Single(answers, until => until is not null));
        Assert.Equal(time.GetUtcNow().AddMinutes(15), (await store.FindAsync("huong"))!.LockedUntil);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_password_ends_sessions_and_opens_a_locked_account(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new AccountStore(test.Database);
        await store.CreateAsync(Huong, "root");
        await store.FailAsync("huong", 1, TimeSpan.FromHours(1));
        Assert.True(await store.SetPasswordAsync("huong", "other", "new stamp", mustChange: false, "root"));
        var account = (await store.FindAsync("huong"))!;
        Assert.Equal(("other", "new stamp", false, null), (account.Password, account.Stamp, account.MustChange, account.LockedUntil));
        Assert.False(await store.SetPasswordAsync("nobody", "x", "y", mustChange: false, "root"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_account_is_ended_and_opened_again_once_each(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new AccountStore(test.Database);
        await store.CreateAsync(Huong, "root");
        Assert.True(await store.DisableAsync("huong", disabled: true, "s2", "root"));
        Assert.False(await store.DisableAsync("huong", disabled: true, "s3", "root"));
        Assert.NotNull((await store.FindAsync("huong"))!.DisabledAt);
        Assert.True(await store.DisableAsync("huong", disabled: false, "s4", "root"));
        Assert.Null((await store.FindAsync("huong"))!.DisabledAt);
        Assert.Equal(["account.enabled", "account.disabled", "account.created"], (await new AuditStore(test.Database).ListAsync("account/huong")).Select(entry => entry.Action));
    }
}
