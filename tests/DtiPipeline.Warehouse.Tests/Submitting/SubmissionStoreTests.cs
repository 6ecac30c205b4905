using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Submitting;
using DtiPipeline.Warehouse.Tests.Units;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Warehouse.Tests.Submitting;

public class SubmissionStoreTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_step_that_nobody_followed_tells_the_state_and_all_steps_stay(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        var unit = await Submitted.PrepareAsync(test);
        Assert.Null(await unit.Moves.LastAsync(Scope.Everywhere, unit.Place));
        await new AccountStore(test.Database).CreateAsync(new NewAccount("huong", "Nguyễn Thị Hương", "h", "s", MustChange: false, []), "root");
        var submitted = await unit.MoveAsync(Submitted.Submit);
        await unit.MoveAsync(new NewMove("tham-dinh", "send-back", "to-sign", "preparing", "values", submitted) { Reason = "Thiếu 6.6" }, "chutich");

        var last = await unit.Moves.LastAsync(Scope.Everywhere, unit.Place);
        Assert.Equal(("send-back", "to-sign", "preparing", "values", "Thiếu 6.6", submitted, "chutich"), (last!.Move, last.FromState, last.ToState, last.Opens, last.Reason, last.Follows, last.WhoName));
        Assert.Equal(("099", "Huyện Tuần Giáo", time.GetUtcNow()), (last.Unit, last.UnitName, last.At));
        Assert.Equal(["Nguyễn Thị Hương", "chutich"], (await unit.Moves.HistoryAsync(Scope.Everywhere, unit.Place)).Select(move => move.WhoName));
        Assert.Equal(last, Assert.Single(await unit.Moves.OfRoundAsync(Scope.Everywhere, "tuan-giao-2024", "2024-q1")));
        var audit = (await new AuditStore(test.Database).ListAsync("unit/"))[0];
        Assert.Equal(("chutich", "unit.moved", "unit/tuan-giao-2024/2024-q1/099"), (audit.Who, audit.Action, audit.Subject));
        Assert.Contains("Thiếu 6.6", audit.Detail, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_people_who_move_a_unit_at_the_same_moment_one_is_heard(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var unit = await Submitted.PrepareAsync(test);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => unit.MoveAsync(Submitted.Submit, $"person{i}")));
        var first = Assert.Single(answers, answer => answer is not null);
        var back = new NewMove("tham-dinh", "send-back", "to-sign", "preparing", "values", first);
        answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => unit.MoveAsync(back, $"person{i}")));
        Assert.Single(answers, answer => answer is not null);
        Assert.Equal(2, (await unit.Moves.HistoryAsync(Scope.Everywhere, unit.Place)).Count);
        Assert.Null(await new AuditStore(test.Database).FirstBrokenAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_step_from_a_state_that_is_gone_or_of_another_unit_writes_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var unit = await Submitted.PrepareAsync(test);
        var submitted = await unit.MoveAsync(Submitted.Submit);
        Assert.Null(await unit.MoveAsync(Submitted.Submit));
        Assert.Null(await unit.MoveAsync(Submitted.Submit with { Follows = submitted }));
        Assert.Null(await unit.Moves.MoveAsync(Scope.Everywhere, unit.Place with { Round = "2024-q2" }, Submitted.Submit with { From = "to-sign", Follows = submitted }, "huong"));
        Assert.Null(await unit.MoveAsync(new NewMove("tham-dinh", "reopen", "to-sign", "reopened", "reopened-values", submitted) { Reopened = [new ReopenedValue("a", TestUnits.YearEnd)] }));
        Assert.Single(await unit.Moves.HistoryAsync(Scope.Everywhere, unit.Place));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Outside_the_scope_nothing_is_read_or_moved(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var unit = await Submitted.PrepareAsync(test);
        var identities = UnitIdentities.Of(TestUnits.Register);
        Scope Of(string code) => new(false, [identities[TestUnits.Register.Find(code, TestUnits.YearEnd)!]]);
        Assert.Null(await unit.Moves.MoveAsync(Of("03253"), unit.Place, Submitted.Submit, "xa"));
        Assert.Null(await unit.Parts.WriteAsync(Scope.Nowhere, unit.Place, new NewAgencyPart("cong-an", "hand-over", "h", null), "xa"));
        Assert.Empty(await new AuditStore(test.Database).ListAsync("unit/"));
        Assert.NotNull(await unit.Moves.MoveAsync(Of("11"), unit.Place, Submitted.Submit, "tinh"));
        Assert.Null(await unit.Moves.LastAsync(Of("03253"), unit.Place));
        Assert.Empty(await unit.Moves.StandingsAsync(Of("03253")));
        Assert.Empty(await unit.Moves.OfRoundAsync(Scope.Nowhere, "tuan-giao-2024", "2024-q1"));
        Assert.Equal("to-sign", Assert.Single(await unit.Moves.StandingsAsync(Of("099"))).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_an_agency_hands_over_is_sent_back_and_handed_over_again_each_by_one_person(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var unit = await Submitted.PrepareAsync(test);
        Task<long?> Write(string said, long? follows, string agency = "cong-an") =>
            unit.Parts.WriteAsync(Scope.Everywhere, unit.Place, new NewAgencyPart(agency, said, "hash", follows) { Reason = said, IsOnBehalf = said == "hand-over" }, "huong");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Write("hand-over", null)));
        var first = Assert.Single(answers, answer => answer is not null);
        Assert.Null(await Write("send-back", first, "buu-dien"));
        Assert.NotNull(await Write("send-back", first));
        Assert.Null(await Write("send-back", first));
        Assert.NotNull(await Write("hand-over", null, "buu-dien"));
        var parts = await unit.Parts.HistoryAsync(Scope.Everywhere, unit.Place);
        Assert.Equal([("cong-an", "hand-over", true), ("cong-an", "send-back", false), ("buu-dien", "hand-over", true)], parts.Select(part => (part.Agency, part.Kind, part.IsOnBehalf)));
        Assert.Equal("part.hand-over", (await new AuditStore(test.Database).ListAsync("unit/"))[0].Action);
    }
}
