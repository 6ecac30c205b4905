using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Tests.Units;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Warehouse.Tests.Review;

public class DecisionStoreTests
{
    private const string Element = "people.with-digital-id";
    private static readonly DateOnly Today = new(2025, 1, 2);
    private static readonly NewDecision Correction = new(Element, "override", "reported", null)
    {
        Value = "5300", ReasonCode = "counted-twice", Reason = "Đếm hai lần tổ liên xã", SourceValue = "5217",
        Evidence =
        [
            new NewEvidence(NewEvidence.File, "Báo cáo 15") { DocumentNumber = "15/BC-UBND", DocumentDate = new DateOnly(2025, 1, 2), Sha256 = new string('a', 64), MediaType = "application/pdf", Size = 1234 },
            new NewEvidence(NewEvidence.Link, "Trang tin") { Address = "https://vi-du.gov.vn/15" },
        ],
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task A_decision_comes_back_with_its_evidence_and_stays_on_record(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        var (store, place) = await PrepareAsync(test);
        await new AccountStore(test.Database).CreateAsync(new NewAccount("huong", "Nguyễn Thị Hương", "h", "s", MustChange: false, []), "root");
        var id = await store.DecideAsync(Scope.Everywhere, place, Correction, "huong", Today);

        var decision = Assert.Single(await store.HistoryAsync(Scope.Everywhere, place));
        Assert.Equal((id, Element, "override", "5300", "counted-twice", Correction.Reason), ((long?)decision.Id, decision.Element, decision.Kind, decision.Value, decision.ReasonCode, decision.Reason));
        Assert.Equal(("5217", "reported", null, "huong", "Nguyễn Thị Hương", time.GetUtcNow()), (decision.SourceValue, decision.SourceState, decision.Replaces, decision.Who, decision.WhoName, decision.At));
        Assert.Equal(("15/BC-UBND", new DateOnly(2025, 1, 2), 1234L), (decision.Evidence[0].DocumentNumber, decision.Evidence[0].DocumentDate, decision.Evidence[0].Size));
        Assert.Equal(("https://vi-du.gov.vn/15", null), (decision.Evidence[1].Address, decision.Evidence[1].DocumentDate));
        var entry = Assert.Single(await new AuditStore(test.Database).ListAsync("value/"));
        Assert.Equal(("huong", "value.override", "value/tuan-giao-2024/2024-final/099/people.with-digital-id"), (entry.Who, entry.Action, entry.Subject));
        Assert.Contains("Đếm hai lần", entry.Detail, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_decides_on_a_state_that_is_gone_writes_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (store, place) = await PrepareAsync(test);
        var first = await store.DecideAsync(Scope.Everywhere, place, Correction, "huong", Today);
        Assert.Null(await store.DecideAsync(Scope.Everywhere, place, Correction with { Value = "5400" }, "nam", Today));
        var second = await store.DecideAsync(Scope.Everywhere, place, Correction with { Value = "5500", Replaces = first }, "nam", Today);
        Assert.NotNull(second);
        Assert.Null(await store.DecideAsync(Scope.Everywhere, place, Correction with { Value = "5600", Replaces = first }, "huong", Today));

        Assert.Equal(["5300", "5500"], (await store.HistoryAsync(Scope.Everywhere, place)).Select(decision => decision.Value));
        Assert.Equal("5500", Assert.Single(await store.HoldingAsync(place.Assessment, place.Round)).Value);
        Assert.Equal(2, (await new AuditStore(test.Database).ListAsync("value/")).Count);
        Assert.Null(await new AuditStore(test.Database).FirstBrokenAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_people_who_decide_at_the_same_moment_one_is_heard(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (store, place) = await PrepareAsync(test);
        long? last = null;
        for (var round = 1; round <= 3; round++)
        {
            var seen = last;
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => store.DecideAsync(Scope.Everywhere, place, Correction with { Value = $"{round}{i}", Replaces = seen }, $"person{i}", Today)));
            last = Assert.Single(answers, answer => answer is not null);
            Assert.Equal(round, (await store.HistoryAsync(Scope.Everywhere, place)).Length);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Outside_the_scope_nothing_is_read_or_written(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (store, place) = await PrepareAsync(test);
        var identities = UnitIdentities.Of(TestUnits.Register);
        Scope Of(string code) => new(false, [identities[TestUnits.Register.Find(code, TestUnits.YearEnd)!]]);
        Assert.Null(await store.DecideAsync(Of("03253"), place, Correction, "xa", Today));
        Assert.Null(await store.DecideAsync(Scope.Nowhere, place, Correction, "nobody", Today));
        Assert.Equal(0, (await store.ConfirmAsync(Of("03253"), place, [Correction with { Kind = "confirm" }], "xa", Today)).Count);
        Assert.Empty(await new AuditStore(test.Database).ListAsync("value/"));
        Assert.NotNull(await store.DecideAsync(Of("11"), place, Correction, "tinh", Today));
        Assert.Empty(await store.HistoryAsync(Of("03253"), place));
        Assert.Single(await store.HistoryAsync(Of("099"), place));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_decision_follows_only_one_on_the_same_value(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (store, place) = await PrepareAsync(test);
        var other = await store.DecideAsync(Scope.Everywhere, place, Correction with { Element = "steering.head" }, "huong", Today);
        Assert.Null(await store.DecideAsync(Scope.Everywhere, place, Correction with { Replaces = other }, "huong", Today));
        Assert.Null(await store.DecideAsync(Scope.Everywhere, place with { Round = "2024-q1" }, Correction with { Element = "steering.head", Replaces = other }, "huong", Today));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_taken_back_holds_no_more_and_can_be_decided_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (store, place) = await PrepareAsync(test);
        var first = await store.DecideAsync(Scope.Everywhere, place, Correction, "huong", Today);
        var withdrawn = await store.DecideAsync(Scope.Everywhere, place, new NewDecision(Element, "withdraw", "reported", first), "huong", Today);
        Assert.Empty(await store.HoldingAsync(place.Assessment, place.Round));
        Assert.NotNull(await store.DecideAsync(Scope.Everywhere, place, Correction with { Replaces = withdrawn }, "huong", Today));
        Assert.Single(await store.HoldingAsync(place.Assessment, place.Round));
        Assert.Equal(3, (await store.HistoryAsync(Scope.Everywhere, place)).Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_confirmed_together_is_taken_back_together_but_for_what_somebody_decided_since(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        var (store, place) = await PrepareAsync(test);
        NewDecision Confirm(string element) => new(element, "confirm", "reported", null) { Value = "1", SourceValue = "1" };
        await store.DecideAsync(Scope.Everywhere, place, Correction, "nam", Today);
        var done = await store.ConfirmAsync(Scope.Everywhere, place, [Confirm("a"), Confirm("b"), Confirm("c"), Confirm(Element)], "huong", Today);
        // On one somebody had decided; it is as they left it.
        Assert.Equal(new Confirmed(time.GetUtcNow(), 3), done);
        var c = (await store.HistoryAsync(Scope.Everywhere, place)).Single(decision => decision.Element == "c");
        await store.DecideAsync(Scope.Everywhere, place, Correction with { Element = "c", Replaces = c.Id }, "nam", Today);

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await store.UndoAsync(Scope.Everywhere, place, "nam", done.At, Today));
        Assert.Equal(2, await store.UndoAsync(Scope.Everywhere, place, "huong", done.At, Today));
        Assert.Equal(0, await store.UndoAsync(Scope.Everywhere, place, "huong", done.At, Today));
        Assert.Equal([Element, "c"], (await store.HoldingAsync(place.Assessment, place.Round)).Select(decision => decision.Element).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["values.undo", "value.override", "values.confirm", "value.override"], (await new AuditStore(test.Database).ListAsync("value/")).Select(entry => entry.Action));
    }

    private static async Task<(DecisionStore Store, ReviewPlace Place)> PrepareAsync(TestDatabase test)
    {
        var units = await test.Database.SaveUnitsAsync(await test.Database.BeginRunAsync());
        return (new DecisionStore(test.Database), new ReviewPlace("tuan-giao-2024", "2024-final", units["099"], "099", TestUnits.YearEnd));
    }
}
