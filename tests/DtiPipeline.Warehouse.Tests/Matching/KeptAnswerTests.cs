using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Tests.Staging;

namespace DtiPipeline.Warehouse.Tests.Matching;

public class KeptAnswerTests
{
    private static readonly StagedValue[][] Rows = [[StagedValue.Of(17), StagedValue.Of("Xã \"Quài\" Cang"), StagedValue.Absent], [StagedValue.Of(long.MinValue), StagedValue.Of("12"), StagedValue.Of(0)]];

    [Theory, OnSqlite, OnPostgres]
    public async Task An_answer_is_given_again_as_it_was_for_the_same_question_about_the_same_load_only(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var store = new KeptAnswerStore(test.Database);
        await store.SaveAsync(token, "tthc", "dossiers", 3, "a", Rows);
        Assert.Equal(Rows, (await store.FindAsync("tthc", "dossiers", 3, "a"))!);
        Assert.Null(await store.FindAsync("tthc", "dossiers", 3, "b"));
        Assert.Null(await store.FindAsync("tthc", "dossiers", 4, "a"));
        Assert.Null(await store.FindAsync("tthc", "procedures", 3, "a"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answers_about_an_earlier_load_go_when_the_next_one_is_asked(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var store = new KeptAnswerStore(test.Database);
        await store.SaveAsync(token, "tthc", "dossiers", 3, "a", Rows);
        await store.SaveAsync(token, "tthc", "procedures", 2, "a", Rows);
        await store.SaveAsync(token, "tthc", "dossiers", 4, "b", []);
        await store.SaveAsync(token, "tthc", "dossiers", 4, "b", Rows[..1]);
        Assert.Null(await store.FindAsync("tthc", "dossiers", 3, "a"));
        Assert.Equal(Rows, (await store.FindAsync("tthc", "procedures", 2, "a"))!);
        Assert.Equal(Rows[..1], (await store.FindAsync("tthc", "dossiers", 4, "b"))!);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_answer_that_was_tampered_with_counts_as_none(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var store = new KeptAnswerStore(test.Database);
        await store.SaveAsync(token, "tthc", "dossiers", 3, "a", Rows);
        await using (var session = await test.Database.ConnectAsync(default))
            await session.ExecuteAsync("update kept_answer set answer = replace(answer, '17', '18')");
        Assert.Null(await store.FindAsync("tthc", "dossiers", 3, "a"));
    }
}
