using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Tests.Snapshots;
using DtiPipeline.Warehouse.Tests.Units;

namespace DtiPipeline.Warehouse.Tests.Review;

public class QuestionStoreTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_question_waits_with_who_is_asked_until_it_is_answered_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (store, place) = await PrepareAsync(test);
        Assert.True(await store.AskAsync(Scope.Everywhere, place, "steering.head", "Quyết định nào?", "nam", "huong"));
        var open = Assert.Single(await store.OpenAsync(Scope.Everywhere, "nam"));
        Assert.Equal(("099", "Huyện Tuần Giáo", "steering.head", "Quyết định nào?", "huong", null), (open.Unit, open.UnitName, open.Element, open.Text, open.AskedBy, open.Answer));
        Assert.Empty(await store.OpenAsync(Scope.Everywhere, "huong"));

        Assert.True(await store.AnswerAsync(Scope.Everywhere, place, open.Id, "QĐ 12", "nam"));
        Assert.False(await store.AnswerAsync(Scope.Everywhere, place, open.Id, "QĐ 13", "huong"));
        var answered = Assert.Single(await store.ListAsync(Scope.Everywhere, place));
        Assert.Equal(("QĐ 12", "nam"), (answered.Answer, answered.AnsweredBy));
        Assert.NotNull(answered.AnsweredAt);
        Assert.Empty(await store.OpenAsync(Scope.Everywhere, "nam"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Outside_the_scope_nothing_is_asked_answered_or_read(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (store, place) = await PrepareAsync(test);
        Assert.False(await store.AskAsync(Scope.Nowhere, place, "steering.head", "?", "nam", "huong"));
        await store.AskAsync(Scope.Everywhere, place, "steering.head", "?", "nam", "huong");
        Assert.Empty(await store.OpenAsync(Scope.Nowhere, "nam"));
        Assert.Empty(await store.ListAsync(Scope.Nowhere, place));
        Assert.False(await store.AnswerAsync(Scope.Nowhere, place, (await store.OpenAsync(Scope.Everywhere, "nam"))[0].Id, "!", "nam"));
    }

    private static async Task<(QuestionStore Store, ReviewPlace Place)> PrepareAsync(TestDatabase test)
    {
        var token = await test.Database.BeginRunAsync();
        var units = await test.Database.SaveUnitsAsync(token);
        await new StarStore(test.Database).SaveAsync(token, TestDefinitions.Set);
        return (new QuestionStore(test.Database), new ReviewPlace("tuan-giao-2024", "2024-q1", units["099"], "099", TestUnits.YearEnd));
    }
}
