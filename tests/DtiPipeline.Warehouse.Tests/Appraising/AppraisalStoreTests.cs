using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;
using DtiPipeline.Warehouse.Tests.Units;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Warehouse.Tests.Appraising;

public class AppraisalStoreTests
{
    private static readonly NewAppraisal Adjustment = Appraised.Adjustment;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_finding_comes_back_with_the_evidence_that_lay_before_the_person_and_stays_on_record(DatabaseKind kind)
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(kind, time);
        var unit = await Submitting.Submitted.PrepareAsync(test);
        await unit.Decisions.DecideAsync(
            Scope.Everywhere, unit.Place, new NewDecision("steering.head", "declare", "not-reported", null) { Value = "leader", Evidence = [new NewEvidence(NewEvidence.Document, "QĐ 15"), new NewEvidence(NewEvidence.Document, "QĐ 16")] },
            "huong", TestUnits.YearEnd);
        var evidence = (await unit.Decisions.HistoryAsync(Scope.Everywhere, unit.Place))[0].Evidence;
        var head = await unit.SignedAsync();
        await unit.MoveAsync(new NewMove("tham-dinh", "take-up", "signed", "appraising", "appraisal", head), "hoidong");
        await new AccountStore(test.Database).CreateAsync(new NewAccount("hoidong", "Tổ giúp việc", "h", "s", MustChange: false, []), "root");
        var store = new AppraisalStore(test.Database);

        var id = await store.AppraiseAsync(Scope.Everywhere, unit.Place, Adjustment with { Evidence = [evidence[0].Id, 4711] }, "hoidong");
        var asked = await store.AppraiseAsync(Scope.Everywhere, unit.Place, new NewAppraisal(1, "2.1", "ask", "p2", Appraised.Day, null) { Reason = "Đề nghị gửi danh sách", Due = new DateOnly(2024, 5, 3) }, "hoidong");
        await store.AppraiseAsync(
            Scope.Everywhere, unit.Place,
            new NewAppraisal(1, "2.1", "answer", "p2", Appraised.Day, asked) { Reason = "Gửi kèm", Papers = [new NewEvidence(NewEvidence.Link, "Danh sách") { Address = "https://vi-du.gov.vn/ds", DocumentNumber = "7/BC" }] }, "huong");

        var steps = await store.HistoryAsync(Scope.Everywhere, unit.Place);
        Assert.Equal((id, 1L, "1.1", "adjust", 3.25m, Adjustment.Reason, "part"), ((long?)steps[0].Id, steps[0].SignatureId, steps[0].Indicator, steps[0].Kind, steps[0].Points ?? 0, steps[0].Reason, steps[0].PartHash));
        Assert.Equal(("hoidong", "Tổ giúp việc", time.GetUtcNow(), evidence[0].Id), (steps[0].Who, steps[0].WhoName, steps[0].At, Assert.Single(steps[0].Evidence)));
        Assert.Equal((null, new DateOnly(2024, 5, 3), Appraised.Day), (steps[1].Points, steps[1].Due!.Value, steps[1].Day));
        Assert.Equal(("https://vi-du.gov.vn/ds", "7/BC", asked), (Assert.Single(steps[2].Papers).Address, steps[2].Papers[0].DocumentNumber, steps[2].Follows));
        Assert.Equal(steps.Select(step => step.Id), (await store.OfRoundAsync(Scope.Everywhere, "tuan-giao-2024", "2024-q1")).Select(step => step.Id));
        var audit = (await new AuditStore(test.Database).ListAsync("appraisal/"))[^1];
        Assert.Equal(("hoidong", "appraisal.adjust", "appraisal/tuan-giao-2024/2024-q1/099/1.1"), (audit.Who, audit.Action, audit.Subject));
        Assert.Contains("3.25", audit.Detail, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_members_who_find_on_one_indicator_at_the_same_moment_one_is_heard_and_the_others_are_told(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var council = await Appraised.PrepareAsync(test);
        long? last = null;
        for (var round = 1; round <= 3; round++)
        {
            var seen = last;
            var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => council.WriteAsync(Adjustment with { Points = i, Follows = seen }, $"member{i}")));
            last = Assert.Single(answers, answer => answer is not null);
        }
        Assert.Null(await council.WriteAsync(Adjustment));
        Assert.Null(await council.WriteAsync(Adjustment with { Indicator = "2.1", Follows = last }));
        Assert.Equal(3, (await council.Store.HistoryAsync(Scope.Everywhere, council.Unit.Place)).Length);
        Assert.Null(await new AuditStore(test.Database).FirstBrokenAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_found_before_the_appraisal_begins_or_after_it_ends(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var council = await Appraised.PrepareAsync(test);
        Assert.Null(await council.Store.AppraiseAsync(Scope.Everywhere, council.Unit.Place with { Round = "2024-q2" }, Adjustment, "hoidong"));
        var id = await council.WriteAsync(Adjustment);
        Assert.NotNull(id);
        await council.MoveAsync("finish", "appraising", "appraised");
        Assert.Null(await council.WriteAsync(Adjustment with { Follows = id }));
        Assert.Equal(0, await council.Store.AcceptAsync(Scope.Everywhere, council.Unit.Place, [Adjustment with { Indicator = "2.1", Kind = "accept" }], "hoidong"));
        await council.MoveAsync("resume", "appraised", "appraising", "appraisal");
        Assert.NotNull(await council.WriteAsync(Adjustment with { Follows = id }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_unit_has_signed_anew_is_not_found_on_from_an_old_page(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var council = await Appraised.PrepareAsync(test);
        var place = council.Unit.Place;
        await council.Unit.MoveAsync(new NewMove("tham-dinh", "reopen", "appraising", "reopened", "reopened-values", council.Head) { Reason = "sai", Reopened = [new ReopenedValue("steering.head", TestUnits.YearEnd)] });
        var head = (await council.Unit.Moves.LastAsync(Scope.Everywhere, place))!.Id;
        head = (await council.Unit.MoveAsync(new NewMove("tham-dinh", "submit-again", "reopened", "to-sign-again", "nothing", head)))!.Value;
        head = (await council.Unit.SignAsync(new NewMove("tham-dinh", "sign-again", "to-sign-again", "signed", "nothing", head), 4, 1))!.Value;
        await council.Unit.MoveAsync(new NewMove("tham-dinh", "take-up", "signed", "appraising", "appraisal", head));
        Assert.Null(await council.WriteAsync(Adjustment));
        Assert.NotNull(await council.WriteAsync(Adjustment with { Signature = 2 }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Accepting_many_leaves_out_what_somebody_found_on_meanwhile(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var council = await Appraised.PrepareAsync(test);
        await council.WriteAsync(Adjustment);
        NewAppraisal Accept(string indicator) => new(1, indicator, "accept", "part", Appraised.Day, null) { Points = 2m };
        Assert.Equal(1, await council.Store.AcceptAsync(Scope.Everywhere, council.Unit.Place, [Accept("1.1"), Accept("2.1")], "hai"));
        Assert.Equal(["adjust", "accept"], (await council.Store.HistoryAsync(Scope.Everywhere, council.Unit.Place)).Select(step => step.Kind));
        Assert.Equal(0, await council.Store.AcceptAsync(Scope.Everywhere, council.Unit.Place, [Accept("1.1"), Accept("2.1")], "ba"));
        Assert.Equal(2, (await new AuditStore(test.Database).ListAsync("appraisal/")).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Outside_the_scope_nothing_is_read_or_found(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var council = await Appraised.PrepareAsync(test);
        var identities = UnitIdentities.Of(TestUnits.Register);
        Scope Of(string code) => new(false, [identities[TestUnits.Register.Find(code, TestUnits.YearEnd)!]]);
        Assert.Null(await council.Store.AppraiseAsync(Of("03253"), council.Unit.Place, Adjustment, "xa"));
        Assert.Equal(0, await council.Store.AcceptAsync(Scope.Nowhere, council.Unit.Place, [Adjustment], "nobody"));
        Assert.Empty(await new AuditStore(test.Database).ListAsync("appraisal/"));
        Assert.NotNull(await council.Store.AppraiseAsync(Of("11"), council.Unit.Place, Adjustment, "tinh"));
        Assert.Empty(await council.Store.HistoryAsync(Of("03253"), council.Unit.Place));
        Assert.Empty(await council.Store.OfRoundAsync(Scope.Nowhere, "tuan-giao-2024", "2024-q1"));
        Assert.Single(await council.Store.OfRoundAsync(Of("099"), "tuan-giao-2024", "2024-q1"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_a_member_who_asks_and_one_who_ends_the_appraisal_at_the_same_moment_neither_overtakes_the_other_unseen(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var council = await Appraised.PrepareAsync(test);
        var finishing = council.Unit.MoveAsync(new NewMove("tham-dinh", "finish", "appraising", "appraised", "nothing", council.Head), "một");
        var asking = council.WriteAsync(Adjustment, "hai");
        await Task.WhenAll(finishing, asking);
        var audit = await new AuditStore(test.Database).ListAsync();
        // Whatever is written of the indicator was written before the end.
        if (await asking is not null)
            Assert.Equal("unit.moved", audit[0].Action);
        Assert.NotNull(await finishing);
    }
}
