using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Submitting;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Submitting;

/// <summary>By the process that ships.</summary>
public class MoveRulesTests
{
    private const string File = "mappings/processes.yaml";

    private static readonly Process Process = Read().Processes.Single(process => process.Id == "tham-dinh");

    [Theory]
    [InlineData("preparing", Role.Officer, "submit")]
    [InlineData("preparing", Role.Leader, "")]
    [InlineData("to-sign", Role.Leader, "send-back sign")]
    [InlineData("to-sign", Role.Officer, "")]
    [InlineData("signed", Role.Leader, "sign-anew reopen")]
    [InlineData("signed", Role.Council, "reopen take-up")]
    [InlineData("reopened", Role.Officer, "submit-again")]
    [InlineData("published", Role.Auditor, "")]
    public void A_role_is_offered_its_moves_and_no_others(string state, Role role, string moves) =>
        Assert.Equal(moves, string.Join(' ', MoveRules.Offered(Process, state, [role]).Select(move => move.Id)));

    [Fact]
    public void A_role_that_is_kept_to_an_agency_or_another_unit_is_none()
    {
        var person = new Person("a", "A", [new Grant(Role.Officer, "099@", "cong-an"), new Grant(Role.Leader, "256@"), new Grant(Role.Auditor)]);
        Assert.Equal("Auditor", string.Join(' ', person.RolesOf(["099@", "11@"])));
        Assert.Equal("Leader Auditor", string.Join(' ', person.RolesOf(["256@"])));
        Assert.True(person.ScopeOf([Role.Officer]).IsNowhere);
        Assert.Equal("256@", Assert.Single(person.ScopeOf([Role.Officer, Role.Leader]).Units));
    }

    [Fact]
    public void What_stands_against_a_move_is_told_with_numbers_and_names()
    {
        var submit = Process.Moves.Single(move => move.Id == "submit");
        Assert.Empty(MoveRules.Check(submit, new MoveSituation()));
        var told = MoveRules.Check(submit, new MoveSituation { Blocking = 2, LackingParts = ["Công an", "Bưu điện"] }).Select(refusal => refusal.Text(Language.Vi)).ToList();
        Assert.Equal(["Còn 2 kiểm tra chặn chưa đạt. Hãy sửa số liệu rồi trình lại.", "Còn 2 cơ quan chủ trì chưa gửi phần của mình: Công an; Bưu điện."], told);
    }

    [Fact]
    public void A_reason_is_asked_for_where_the_process_wants_one_and_change_where_there_must_be_some()
    {
        ImmutableArray<MoveRefusal> Against(string move, MoveSituation situation) => [.. MoveRules.Check(Process.Moves.Single(one => one.Id == move), situation)];
        Assert.Empty(Against("send-back", new MoveSituation()));
        Assert.Equal(MoveNeed.Reason, Assert.Single(Against("send-back", new MoveSituation { Reason = " ờ " })).Need);
        Assert.Empty(Against("send-back", new MoveSituation { Reason = "Thiếu 6.6" }));
        Assert.Equal(MoveNeed.Change, Assert.Single(Against("sign-anew", new MoveSituation { IsAsSigned = true })).Need);
        Assert.Equal(3, Assert.Single(Against("finish", new MoveSituation { OpenFindings = 3 })).Count);
        Assert.All(Enum.GetValues<MoveNeed>(), need => Assert.NotEqual(new MoveRefusal(need, 1, []).Text(Language.Vi), new MoveRefusal(need, 1, []).Text(Language.En)));
    }

    [Fact]
    public void The_way_shows_detours_only_where_somebody_took_them()
    {
        Assert.Equal(["preparing", "to-sign", "signed", "appraising", "appraised", "published"], ProcessWay.Of(Process, ["preparing"]).Select(state => state.Id));
        Assert.Equal(["preparing", "to-sign", "signed", "reopened", "appraising", "appraised", "published"], ProcessWay.Of(Process, ["signed", "reopened"]).Select(state => state.Id));
    }

    [Theory]
    [InlineData(StateOpening.Values, "a", true, "2025-01-10", ValueLock.None)]
    [InlineData(StateOpening.Values, "a", false, "2025-01-10", ValueLock.RoundClosed)]
    [InlineData(StateOpening.Nothing, "a", true, "2025-01-10", ValueLock.State)]
    [InlineData(StateOpening.Appraisal, "a", true, "2025-01-10", ValueLock.State)]
    [InlineData(StateOpening.ReopenedValues, "a", false, "2025-01-10", ValueLock.None)]
    [InlineData(StateOpening.ReopenedValues, "a", true, "2025-01-11", ValueLock.DayPassed)]
    [InlineData(StateOpening.ReopenedValues, "b", true, "2025-01-10", ValueLock.NotReopened)]
    public void A_value_is_open_by_its_state_its_round_and_its_day(StateOpening opens, string element, bool isRoundOpen, string today, ValueLock expected)
    {
        var openness = new Openness(opens, ImmutableDictionary<string, DateOnly>.Empty.Add("a", new DateOnly(2025, 1, 10)));
        Assert.Equal(expected, openness.LockOf(element, isRoundOpen, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static ProcessList Read()
    {
        var root = YamlText.Read(File, System.IO.File.ReadAllText(Repository.PathOf(File)), new FindingLog())!;
        return ProcessList.Read(new NodeValueReader(root, root.At, new FindingLog()));
    }
}
