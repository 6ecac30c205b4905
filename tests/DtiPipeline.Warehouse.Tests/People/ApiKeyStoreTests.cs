using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Tests.People;

public class ApiKeyStoreTests
{
    private static readonly NewApiKey Province = new("tinh", "Trục dữ liệu của tỉnh", "hash", "dti_1234", [new Grant(Role.Auditor, "11@"), new Grant(Role.Officer, "099@", "phong-noi-vu")]);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_key_is_found_by_its_hash_with_its_grants(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ApiKeyStore(test.Database);
        Assert.True(await store.CreateAsync(Province, "root"));
        var key = (await store.FindAsync("hash"))!;
        Assert.Equal(("tinh", "Trục dữ liệu của tỉnh", "dti_1234", "root", null), (key.Name, key.Purpose, key.Hint, key.CreatedBy, key.UsedAt));
        Assert.Equal(Province.Grants.ToHashSet(), key.Grants.ToHashSet());
        Assert.Equal("key/tinh", key.Person.Login);
        Assert.Null(await store.FindAsync("another"));
        Assert.Equal("tinh", Assert.Single(await store.ListAsync()).Name);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_name_is_given_once_also_after_the_key_was_ended(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ApiKeyStore(test.Database);
        await store.CreateAsync(Province, "root");
        Assert.True(await store.EndAsync("tinh", "root"));
        Assert.False(await store.EndAsync("tinh", "root"));
        Assert.False(await store.CreateAsync(Province with { Hash = "other" }, "root"));
        Assert.Null(await store.FindAsync("hash"));
        Assert.NotNull(Assert.Single(await store.ListAsync()).EndedAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Making_and_ending_is_on_record_using_is_not(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ApiKeyStore(test.Database);
        await store.CreateAsync(Province, "root");
        await store.NoteUseAsync((await store.FindAsync("hash"))!.Id);
        await store.EndAsync("tinh", "lan");
        Assert.NotNull(Assert.Single(await store.ListAsync()).UsedAt);
        var entries = await new AuditStore(test.Database).ListAsync("key/tinh");
        Assert.Equal([("key.ended", "lan"), ("key.created", "root")], entries.Select(entry => (entry.Action, entry.Who)));
        Assert.DoesNotContain(entries, entry => entry.Detail.Contains("\"hash\"", StringComparison.Ordinal));
        Assert.Null(await new AuditStore(test.Database).FirstBrokenAsync());
    }
}
