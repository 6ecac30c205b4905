using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Tests.Connections;

public class StampTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Every_commit_of_anybody_makes_another_stamp(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        await RunAsync(test.Database, "create table told (word text)");
        // What another process has is a pool and a driver of its own.
        var elsewhere = Database.Open(test.Target);
        var asking = test.Database.AskedAgain();
        var stamps = new List<string> { await asking.StampAsync() };
        for (var time = 0; time < 3; time++)
            foreach (var writer in new[] { elsewhere, test.Database, asking })
            {
                await RunAsync(writer, "insert into told (word) values ('x')");
                stamps.Add(await asking.StampAsync());
                await RunAsync(writer, "delete from told");
                stamps.Add(await asking.StampAsync());
            }
        Assert.Equal(stamps.Count, stamps.Distinct().Count());
        elsewhere.Release();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_not_committed_yet_makes_another_stamp_at_its_commit_at_the_latest(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        await RunAsync(test.Database, "create table told (word text)");
        await using var writer = await test.Database.ConnectAsync(default);
        await writer.BeginAsync();
        await writer.ExecuteAsync("insert into told (word) values ('x')");
        var before = await test.Database.StampAsync();
        await writer.CommitAsync();
        Assert.NotEqual(before, await test.Database.StampAsync());
    }

    // A server has other databases too, and counts their transactions.
    [Theory, OnSqlite]
    public async Task Reading_leaves_the_stamp_as_it_is(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        await RunAsync(test.Database, "create table told (word text)");
        var before = await test.Database.StampAsync();
        await test.Database.EngineAsync();
        await test.Database.AskedAgain().EngineAsync();
        Assert.Equal(before, await test.Database.StampAsync());
    }

    [Theory, OnSqlite]
    public async Task A_stamp_from_before_a_release_is_never_given_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        var before = await test.Database.StampAsync();
        test.Database.Release();
        await RunAsync(test.Database, "create table told (word text)");
        Assert.NotEqual(before, await test.Database.StampAsync());
    }

    private static Task<int> RunAsync(Database database, string sql) => database.UseAsync(session => session.ExecuteAsync(sql), default);
}
