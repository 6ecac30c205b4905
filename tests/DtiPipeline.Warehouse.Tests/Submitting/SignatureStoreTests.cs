using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Submitting;
using DtiPipeline.Warehouse.Tests.Snapshots;

namespace DtiPipeline.Warehouse.Tests.Submitting;

public class SignatureStoreTests
{
    private static readonly DateOnly Today = new(2024, 4, 10);
    private static readonly NewDecision Correction = new("households.total", "override", "reported", null) { Value = "17600", SourceValue = "17500" };

    [Theory, OnSqlite, OnPostgres]
    public async Task A_signature_binds_the_card_that_the_next_night_stores_and_keeps_it_when_another_comes(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        var unit = await Submitted.PrepareAsync(test);
        await unit.SignedAsync();
        var signature = await unit.Signatures.LastAsync(Scope.Everywhere, unit.Place);
        var card = TestSnapshots.Card(unit.Units["099"], 5, 2.3m);
        Assert.Equal((card.ContentHash, card.Content, 7.3m, 15m, "Lò Văn Chủ", "chutich"), (signature!.ContentHash, signature.Content, signature.Published, signature.MaxPoints, signature.WhoName, signature.Who));
        Assert.Contains(card.ContentHash, (await new AuditStore(test.Database).ListAsync("unit/"))[0].Detail, StringComparison.Ordinal);

        // The night comes to the same card: it is there with its facts, and stored once.
        var saved = await new SnapshotStore(test.Database).SaveAsync(await test.Database.BeginRunAsync(), TestSnapshots.Of("one", card));
        Assert.Equal(0, saved.NewScorecards);
        Assert.Equal(signature.Content, (await new SnapshotStore(test.Database).ScorecardAsync(saved.Id, unit.Units["099"]))!.Content);
        Assert.False(Assert.Single(await unit.Moves.StandingsAsync(Scope.Everywhere)).IsSuperseded);

        time.Advance(TimeSpan.FromHours(1));
        await new SnapshotStore(test.Database).SaveAsync(await test.Database.BeginRunAsync(), TestSnapshots.Of("two", TestSnapshots.Card(unit.Units["099"], 4, 2.3m)));
        var standing = Assert.Single(await unit.Moves.StandingsAsync(Scope.Everywhere));
        Assert.Equal((true, 7.3m, "signed"), (standing.IsSuperseded, standing.SignedPoints, standing.State));
        Assert.Equal(signature, await unit.Signatures.LastAsync(Scope.Everywhere, unit.Place));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_signs_what_somebody_changed_meanwhile_signs_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var unit = await Submitted.PrepareAsync(test);
        var seen = await unit.Decisions.DecideAsync(Scope.Everywhere, unit.Place, Correction, "huong", Today);
        var move = Submitted.Submit with { LastDecision = seen };
        await unit.Decisions.DecideAsync(Scope.Everywhere, unit.Place, Correction with { Value = "17700", Replaces = seen }, "huong", Today);
        Assert.Null(await unit.SignAsync(move));
        Assert.Null(await unit.Signatures.LastAsync(Scope.Everywhere, unit.Place));
        Assert.Empty(await new AuditStore(test.Database).ListAsync("unit/"));
        Assert.NotNull(await unit.SignAsync(move with { LastDecision = seen + 1 }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_signed_is_locked_for_decisions_confirmations_and_taking_back(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var unit = await Submitted.PrepareAsync(test);
        var confirmed = await unit.Decisions.ConfirmAsync(Scope.Everywhere, unit.Place, [Correction with { Kind = "confirm" }], "huong", Today);
        Assert.Equal(1, confirmed.Count);
        var signed = await unit.SignedAsync();
        var head = (await unit.Decisions.HistoryAsync(Scope.Everywhere, unit.Place))[^1].Id;
        Assert.Null(await unit.Decisions.DecideAsync(Scope.Everywhere, unit.Place, Correction with { Replaces = head }, "huong", Today));
        Assert.Null(await unit.Decisions.DecideAsync(Scope.Everywhere, unit.Place, Correction with { Element = "steering.head" }, "huong", Today));
        Assert.Equal(0, (await unit.Decisions.ConfirmAsync(Scope.Everywhere, unit.Place, [Correction with { Element = "steering.head", Kind = "confirm" }], "huong", Today)).Count);
        Assert.Equal(0, await unit.Decisions.UndoAsync(Scope.Everywhere, unit.Place, "huong", confirmed.At, Today));
        // The same unit in another round is another matter.
        Assert.NotNull(await unit.Decisions.DecideAsync(Scope.Everywhere, unit.Place with { Round = "2024-q2" }, Correction, "huong", Today));

        await unit.ReopenAsync(signed, new ReopenedValue(Correction.Element, Today));
        Assert.Equal(1, await unit.Decisions.UndoAsync(Scope.Everywhere, unit.Place, "huong", confirmed.At, Today));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reopened_value_lets_nobody_write_another_and_locks_itself_when_its_day_has_passed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var unit = await Submitted.PrepareAsync(test);
        var signed = await unit.SignedAsync();
        Assert.Empty(await unit.Moves.ReopenedAsync(Scope.Everywhere, unit.Place));
        var reopened = await unit.ReopenAsync(signed, new ReopenedValue(Correction.Element, Today));
        Assert.Equal([new ReopenedValue(Correction.Element, Today)], await unit.Moves.ReopenedAsync(Scope.Everywhere, unit.Place));
        Task<long?> Decide(NewDecision decision, DateOnly day) => unit.Decisions.DecideAsync(Scope.Everywhere, unit.Place, decision, "huong", day);
        Assert.Null(await Decide(Correction with { Element = "steering.head" }, Today));
        Assert.Null(await Decide(Correction, Today.AddDays(1)));
        var done = await Decide(Correction, Today);
        Assert.NotNull(done);

        // Signed again: the permission ended with the signature that it was given for.
        var again = await unit.MoveAsync(new NewMove("tham-dinh", "submit-again", "reopened", "to-sign-again", "nothing", reopened));
        var first = (await unit.Signatures.LastAsync(Scope.Everywhere, unit.Place))!.Id;
        var second = await unit.SignAsync(new NewMove("tham-dinh", "sign-again", "to-sign-again", "signed", "nothing", again), 4, first);
        Assert.Null(await Decide(Correction with { Replaces = done }, Today));
        Assert.NotNull(await unit.ReopenAsync(second, new ReopenedValue("steering.head", Today)));
        Assert.Null(await Decide(Correction with { Replaces = done }, Today));
        Assert.NotNull(await Decide(Correction with { Element = "steering.head" }, Today));
        Assert.Equal([null, (long?)first], (await unit.Signatures.HistoryAsync(Scope.Everywhere, unit.Place)).Select(signature => signature.Replaces));
        Assert.Single(await unit.Signatures.OfRoundAsync(Scope.Everywhere, "tuan-giao-2024", "2024-q1"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_an_officer_who_changes_and_a_leader_who_signs_at_the_same_moment_one_is_heard(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var unit = await Submitted.PrepareAsync(test);
        for (var i = 0; i < 6; i++)
        {
            var place = unit.Place with { Round = $"round-{i}" };
            var signing = unit.Signatures.SignAsync(Scope.Everywhere, place, Submitted.Submit with { LastDecision = 0 }, unit.Signed(5), "chutich");
            var changing = unit.Decisions.DecideAsync(Scope.Everywhere, place, Correction, "huong", Today);
            Assert.NotEqual(await signing is null, await changing is null);
        }
    }
}
