using DtiPipeline.Core.Appraising;

namespace DtiPipeline.Core.Tests.Appraising;

public sealed class AppraisalRulesTests
{
    private static readonly DateOnly Today = new(2025, 1, 10);
    private static readonly AppraisalStanding Open = new(AppraisalStatus.Open, null, null, false, false);
    private static readonly AppraisalStanding Asked = new(AppraisalStatus.Asked, null, Today, false, false);

    [Theory]
    [InlineData("accept")]
    [InlineData("adjust", 3.25, "báo cáo không có minh chứng")]
    [InlineData("adjust", 0.0, "không có minh chứng")]
    [InlineData("adjust", 10.0, "đủ điều kiện tối đa")]
    [InlineData("adjust", null, "không có minh chứng", AppraisalRefusal.PointsMissing)]
    [InlineData("adjust", 10.01, "không có minh chứng", AppraisalRefusal.PointsUnusable)]
    [InlineData("adjust", -1.0, "không có minh chứng", AppraisalRefusal.PointsUnusable)]
    [InlineData("adjust", 3.255, "không có minh chứng", AppraisalRefusal.PointsUnusable)]
    [InlineData("adjust", 6.67, "không có minh chứng", AppraisalRefusal.SameAsSelf)]
    [InlineData("adjust", 3.0, "ừ", AppraisalRefusal.ReasonMissing)]
    [InlineData("ask", null, "đề nghị gửi danh sách", AppraisalRefusal.DueMissing)]
    [InlineData("answer", null, "đã gửi kèm danh sách", AppraisalRefusal.NothingAsked)]
    [InlineData("withdraw", null, "", AppraisalRefusal.NothingToWithdraw)]
    public void Each_step_needs_what_it_stands_on(string kind, double? points = null, string reason = "", AppraisalRefusal? refusal = null) =>
        Assert.Equal(refusal is { } why ? [why] : [], AppraisalRules.Check(Draft(kind) with { Points = (decimal?)points, Reason = reason }));

    [Fact]
    public void A_question_bears_a_day_from_today_on()
    {
        var ask = Draft("ask") with { Reason = "đề nghị gửi danh sách" };
        Assert.Empty(AppraisalRules.Check(ask with { Due = Today }));
        Assert.Equal([AppraisalRefusal.DuePast], AppraisalRules.Check(ask with { Due = Today.AddDays(-1) }));
    }

    [Fact]
    public void While_the_unit_has_time_to_explain_nothing_is_concluded_and_nothing_else_asked()
    {
        foreach (var kind in (string[])["accept", "adjust", "ask"])
            Assert.Equal([AppraisalRefusal.QuestionOpen], AppraisalRules.Check(Draft(kind, Asked, AppraisalKind.Ask) with { Points = 1m, Reason = "không có minh chứng", Due = Today }));
        Assert.Empty(AppraisalRules.Check(Draft("withdraw", Asked, AppraisalKind.Ask)));
        Assert.Empty(AppraisalRules.Check(Draft("answer", Asked, AppraisalKind.Ask) with { Reason = "đã gửi kèm danh sách" }));
        Assert.Empty(AppraisalRules.Check(Draft("accept", Asked with { Status = AppraisalStatus.Overdue }, AppraisalKind.Ask)));
    }

    [Fact]
    public void Nothing_is_done_while_the_appraisal_is_not_open() =>
        Assert.All(AppraisalKinds.Words.Words, kind => Assert.Equal([AppraisalRefusal.NotOpen], AppraisalRules.Check(Draft(kind, Asked, AppraisalKind.Ask) with { IsOpen = false })));

    [Fact]
    public void A_reason_has_an_end() =>
        Assert.Equal([AppraisalRefusal.ReasonTooLong], AppraisalRules.Check(Draft("accept") with { Reason = new string('a', 2001) }));

    [Fact]
    public void Every_refusal_is_worded_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Core.Diagnostics.Language>())
            Assert.Equal(Enum.GetValues<AppraisalRefusal>().Length, Enum.GetValues<AppraisalRefusal>().Select(refusal => refusal.Text(language)).Distinct().Count());
    }

    private static AppraisalDraft Draft(string word, AppraisalStanding? standing = null, AppraisalKind? last = null)
    {
        Assert.True(AppraisalKinds.Words.TryGet(word, out var kind));
        return new AppraisalDraft(kind, standing ?? Open, last, 20m / 3m, 10m) { IsOpen = true, Places = 2, Today = Today };
    }
}
