using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Tests.Connections;

/// <summary>Connections and statements that are kept for whoever asks the same again.</summary>
public class AskedAgainTests
{
    private const string Find = "select word from told where number {{in numbers}} and word <> @but order by number";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_question_is_answered_from_its_own_values_each_time(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        var database = test.Database.AskedAgain();
        await WriteAsync(test.Database);
        for (var time = 0; time < 8; time++)
        {
            Assert.Equal(["một", "hai"], await AskAsync(database, [1, 2], "ba"));
            Assert.Equal(["hai"], await AskAsync(database, [1, 2], "một"));
            Assert.Equal(["ba"], await AskAsync(database, [3], "một"));
            Assert.Empty(await AskAsync(database, [4], "một"));
        }
    }

    [Theory, OnSqlite]
    public async Task A_table_that_was_made_anew_meanwhile_is_read_as_it_is_now(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        var database = test.Database.AskedAgain();
        await WriteAsync(test.Database);
        Assert.Equal(["một"], await AskAsync(database, [1], "ba"));
        var elsewhere = Database.Open(test.Target);
        await RunAsync(elsewhere, "drop table told");
        await RunAsync(elsewhere, "create table told (added text, word text, number bigint)");
        await RunAsync(elsewhere, "insert into told (number, word) values (1, 'khác')");
        Assert.Equal(["khác"], await AskAsync(database, [1], "ba"));
        elsewhere.Release();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_question_that_failed_is_answered_when_it_can_be(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        var database = test.Database.AskedAgain();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => AskAsync(database, [1], "ba"));
        await WriteAsync(test.Database);
        Assert.Equal(["một"], await AskAsync(database, [1], "ba"));
        await RunAsync(database, "create unique index told_once on told (number)");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RunAsync(database, "insert into told (number, word) values (1, 'hai lần')"));
        await RunAsync(test.Database, "delete from told where number = 1");
        await RunAsync(database, "insert into told (number, word) values (1, 'hai lần')");
        Assert.Equal(["hai lần"], await AskAsync(database, [1], "ba"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_ask_the_same_at_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        await WriteAsync(test.Database);
        var database = test.Database.AskedAgain();
        var asked = Enumerable.Range(0, 40).Select(time => AskAsync(database, [1 + (time % 3)], "khác"));
        Assert.Equal(Enumerable.Range(0, 40).Select(time => new[] { "một", "hai", "ba" }[time % 3]), (await Task.WhenAll(asked)).Select(answer => answer.Single()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_not_committed_is_gone_with_whoever_wrote_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateEmptyAsync(kind);
        await WriteAsync(test.Database);
        var database = test.Database.AskedAgain();
        await using (var session = await database.ConnectAsync(default))
        {
            await session.BeginAsync();
            await session.ExecuteAsync("delete from told");
        }
        Assert.Equal(["một"], await AskAsync(database, [1], "ba"));
        await RunAsync(test.Database, "update told set word = 'mới' where number = 1");
        Assert.Equal(["mới"], await AskAsync(database, [1], "ba"));
    }

    private static Task<IReadOnlyList<string>> AskAsync(Database database, long[] numbers, string but) =>
        database.UseAsync(session => session.ListAsync<string>(Find, new { numbers, but }), default);

    private static async Task WriteAsync(Database database)
    {
        await RunAsync(database, "create table told (number bigint, word text)");
        await RunAsync(database, "insert into told (number, word) values (1, 'một'), (2, 'hai'), (3, 'ba')");
    }

    private static Task<int> RunAsync(Database database, string sql) => database.UseAsync(session => session.ExecuteAsync(sql), default);
}
