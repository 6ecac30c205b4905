using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Review;

public class DecisionRulesTests
{
    private static readonly DataValue Said = new("099", "x", new NumberValue(4), ValueState.Reported);
    private static readonly DataValue Absent = new("099", "x", null, ValueState.NotReported);
    private static readonly ExemptionRule Approval = new("Nội dung không phải thực hiện", "Điểm × 100 ÷ tối đa", NeedsApproval: true, "Điều 3");

    [Fact]
    public void A_correction_with_reason_and_evidence_is_taken() => Assert.Empty(DecisionRules.Check(Correction));

    [Fact]
    public void A_correction_says_all_that_it_lacks_at_once() => Assert.Equal(
        [DecisionRefusal.ValueMissing, DecisionRefusal.ReasonCodeMissing, DecisionRefusal.ReasonMissing, DecisionRefusal.EvidenceMissing, DecisionRefusal.TitleMissing],
        DecisionRules.Check(new DecisionDraft(DecisionKind.Override, Said, null) { IsRoundOpen = true }));

    [Fact]
    public void The_source_s_own_figure_is_no_correction() =>
        Assert.Equal([DecisionRefusal.SameAsSource], DecisionRules.Check(Correction with { Value = new NumberValue(4) }));

    [Fact]
    public void What_a_source_gives_is_corrected_and_what_none_gives_is_declared()
    {
        Assert.Equal([DecisionRefusal.NothingToCorrect], DecisionRules.Check(Correction with { Source = Absent }));
        Assert.Equal([DecisionRefusal.SourceGives], DecisionRules.Check(Correction with { Kind = DecisionKind.Declare }));
        Assert.Empty(DecisionRules.Check(Correction with { Kind = DecisionKind.Declare, Source = Absent, ReasonCode = null }));
    }

    [Theory]
    [InlineData(DecisionKind.Confirm)]
    [InlineData(DecisionKind.Override)]
    [InlineData(DecisionKind.Declare)]
    [InlineData(DecisionKind.NotApplicable)]
    [InlineData(DecisionKind.Withdraw)]
    public void After_the_cut_off_nothing_is_decided(DecisionKind kind) =>
        Assert.Equal([DecisionRefusal.RoundClosed], DecisionRules.Check(Correction with { Kind = kind, IsRoundOpen = false }));

    [Fact]
    public void Only_a_figure_is_confirmed_and_only_a_decision_withdrawn()
    {
        Assert.Empty(DecisionRules.Check(new DecisionDraft(DecisionKind.Confirm, Said, null) { IsRoundOpen = true }));
        Assert.Equal([DecisionRefusal.NothingToConfirm], DecisionRules.Check(new DecisionDraft(DecisionKind.Confirm, Absent, null) { IsRoundOpen = true }));
        Assert.Equal([DecisionRefusal.NothingToWithdraw], DecisionRules.Check(new DecisionDraft(DecisionKind.Withdraw, Said, null) { IsRoundOpen = true }));
    }

    [Fact]
    public void Nothing_is_set_aside_without_a_rule_that_allows_it() =>
        Assert.Equal([DecisionRefusal.NoRuleForIt], DecisionRules.Check(Correction with { Kind = DecisionKind.NotApplicable }));

    [Fact]
    public void An_exemption_needs_the_approval_itself_with_number_and_date()
    {
        var exempt = Correction with { Kind = DecisionKind.NotApplicable, Exemption = Approval };
        Assert.Equal([DecisionRefusal.DocumentMissing], DecisionRules.Check(exempt));
        var named = exempt with { DocumentNumber = "12/QĐ-UBND", DocumentDate = new DateOnly(2024, 5, 1) };
        Assert.Empty(DecisionRules.Check(named));
        Assert.Equal([DecisionRefusal.EvidenceMissing], DecisionRules.Check(named with { HasEvidence = false }));
        // What the document itself leaves out needs no other paper.
        Assert.Empty(DecisionRules.Check(named with { HasEvidence = false, NotApplicableWhen = "Đơn vị đặc thù không tính tiêu chí này" }));
    }

    [Fact]
    public void A_reason_has_an_end() => Assert.Equal([DecisionRefusal.ReasonTooLong], DecisionRules.Check(Correction with { Reason = new string('a', DecisionRules.LongestReason + 1) }));

    [Theory]
    [InlineData("", IndicatorStatus.Open)]
    [InlineData("Confirm", IndicatorStatus.Confirmed)]
    [InlineData("Confirm,-", IndicatorStatus.Open)]
    [InlineData("Confirm,Declare", IndicatorStatus.Declared)]
    [InlineData("NotApplicable", IndicatorStatus.Declared)]
    [InlineData("Declare,Override,Confirm", IndicatorStatus.Corrected)]
    public void An_indicator_is_done_when_all_its_figures_are(string decided, IndicatorStatus status) => Assert.Equal(
        status, IndicatorStatuses.Of([.. decided.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "-" ? (DecisionKind?)null : Enum.Parse<DecisionKind>(word))]));

    private static DecisionDraft Correction => new(DecisionKind.Override, Said, new NumberValue(5))
    {
        IsRoundOpen = true, ReasonCode = DecisionReason.CountedTwice, Reason = "Đếm hai lần tổ liên xã", HasEvidence = true, Title = "Báo cáo 15",
    };
}
