using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Checking;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Tests.Units;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Warehouse.Tests.Appraising;

public class PublicationStoreTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_result_is_written_with_the_steps_of_its_units_and_a_correction_is_the_next_version(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        var council = await Appraised.PrepareAsync(test);
        await council.MoveAsync("finish", "appraising", "appraised");
        var id = await council.Results.PublishAsync(Scope.Everywhere, council.Result(1, council.Publish), "chunhiem");
        var first = Assert.Single(await council.Results.OfRoundAsync(Scope.Everywhere, "tuan-giao-2024", "2024-q1"));
        Assert.Equal((id, 1, "1/QĐ-UBND", new DateOnly(2024, 5, 2), "chunhiem", time.GetUtcNow()), ((long?)first.Id, first.Version, first.DecisionNumber, first.DecisionDate, first.WhoName, first.At));
        Assert.Equal(CanonicalText.Hash(first.Content), first.ContentHash);
        Assert.Equal((5.55m, 1, true), (PublishedForm.Read(first.Content).Units[0].Final, PublishedForm.Read(first.Content).Units[0].Rank, PublishedForm.Read(first.Content).Units[0].Scores[0].MissedDay));
        var move = (await council.Unit.Moves.LastAsync(Scope.Everywhere, council.Unit.Place))!;
        Assert.Equal(("publish", "published"), (move.Move, move.ToState));
        Assert.Equal("result/tuan-giao-2024/2024-q1", (await new AuditStore(test.Database).ListAsync("result/"))[0].Subject);

        var again = council.Result(2, null, first.Id, first.ContentHash, 6m);
        Assert.NotNull(await council.Results.PublishAsync(Scope.Everywhere, again, "chunhiem"));
        Assert.Equal([1, 2], (await council.Results.OfRoundAsync(Scope.Everywhere, "tuan-giao-2024", "2024-q1")).Select(result => result.Version));
        Assert.Equal(2, Assert.Single(await council.Results.LatestAsync(Scope.Everywhere)).Version);
        Assert.Equal(first, (await council.Results.OfRoundAsync(Scope.Everywhere, "tuan-giao-2024", "2024-q1"))[0]);
        Assert.DoesNotContain(
            await new WarehouseCheck(test.Database).RunAsync(),
            finding => finding.Arguments["why"]!.Contains("publish", StringComparison.Ordinal) || finding.Arguments["why"]!.Contains("apprais", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_one_step_is_refused_nothing_is_published(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var council = await Appraised.PrepareAsync(test);
        await council.MoveAsync("finish", "appraising", "appraised");
        var steps = (await council.Unit.Moves.HistoryAsync(Scope.Everywhere, council.Unit.Place)).Count;
        Assert.Null(await council.Results.PublishAsync(Scope.Everywhere, council.Result(1, council.Publish with { Follows = council.Head - 1 }), "chunhiem"));
        // The step can be taken, the result cannot be written: neither is.
        Assert.Null(await council.Results.PublishAsync(Scope.Everywhere, council.Result(1, council.Publish, replaces: 4711), "chunhiem"));
        Assert.Equal(steps, (await council.Unit.Moves.HistoryAsync(Scope.Everywhere, council.Unit.Place)).Count);
        Assert.Empty(await council.Results.LatestAsync(Scope.Everywhere));
        Assert.Empty(await new AuditStore(test.Database).ListAsync("result/"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_people_who_publish_at_the_same_moment_one_is_heard(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var council = await Appraised.PrepareAsync(test);
        await council.MoveAsync("finish", "appraising", "appraised");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => council.Results.PublishAsync(Scope.Everywhere, council.Result(1, council.Publish), $"person{i}")));
        Assert.Single(answers, answer => answer is not null);
        var replaces = answers.Single(answer => answer is not null);
        answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => council.Results.PublishAsync(Scope.Everywhere, council.Result(2, null, replaces, points: i), $"person{i}")));
        Assert.Single(answers, answer => answer is not null);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_who_appraises_all_units_publishes_and_whoever_sees_one_of_them_reads_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var council = await Appraised.PrepareAsync(test);
        await council.MoveAsync("finish", "appraising", "appraised");
        var identities = UnitIdentities.Of(TestUnits.Register);
        Scope Of(string code) => new(false, [identities[TestUnits.Register.Find(code, TestUnits.YearEnd)!]]);
        Assert.Null(await council.Results.PublishAsync(Of("03253"), council.Result(1, null), "xa"));
        Assert.NotNull(await council.Results.PublishAsync(Of("11"), council.Result(1, council.Publish), "tinh"));
        Assert.Single(await council.Results.OfRoundAsync(Of("099"), "tuan-giao-2024", "2024-q1"));
        Assert.Empty(await council.Results.OfRoundAsync(Of("03253"), "tuan-giao-2024", "2024-q1"));
        Assert.Empty(await council.Results.LatestAsync(Scope.Nowhere));
    }
}
