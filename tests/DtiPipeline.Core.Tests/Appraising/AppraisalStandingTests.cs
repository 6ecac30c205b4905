using DtiPipeline.Core.Appraising;

namespace DtiPipeline.Core.Tests.Appraising;

public sealed class AppraisalStandingTests
{
    private static readonly DateOnly Due = new(2025, 1, 20);

    [Theory]
    [InlineData("", AppraisalStatus.Open)]
    [InlineData("accept", AppraisalStatus.Accepted)]
    [InlineData("accept adjust", AppraisalStatus.Adjusted)]
    [InlineData("adjust withdraw", AppraisalStatus.Open)]
    [InlineData("ask", AppraisalStatus.Asked)]
    [InlineData("ask answer", AppraisalStatus.Answered)]
    [InlineData("ask answer accept", AppraisalStatus.Accepted)]
    [InlineData("ask withdraw", AppraisalStatus.Open)]
    public void The_last_step_tells_where_an_indicator_stands(string steps, AppraisalStatus status)
    {
        var standing = AppraisalStanding.Of(Acts(steps), "a", Due);
        Assert.Equal((status, false, false), (standing.Status, standing.MissedDay, standing.IsChanged));
        Assert.Equal(standing.IsFound ? 4m : null, standing.Points);
        Assert.Equal(status == AppraisalStatus.Asked ? Due : null, standing.Due);
    }

    [Fact]
    public void A_question_is_overdue_from_the_day_after()
    {
        Assert.Equal(AppraisalStatus.Asked, AppraisalStanding.Of(Acts("ask"), "a", Due).Status);
        var later = AppraisalStanding.Of(Acts("ask"), "a", Due.AddDays(1));
        Assert.Equal((AppraisalStatus.Overdue, true), (later.Status, later.MissedDay));
    }

    [Fact]
    public void A_missed_day_is_said_whatever_comes_after_but_for_a_question_that_is_taken_back()
    {
        AppraisalStanding After(params (AppraisalKind Kind, int Days)[] steps) => AppraisalStanding.Of(
            [new(AppraisalKind.Ask, null, Due, Due.AddDays(-5), "a"), .. steps.Select(step => new AppraisalAct(step.Kind, 3m, step.Kind == AppraisalKind.Ask ? Due.AddDays(9) : null, Due.AddDays(step.Days), "a"))],
            "a", Due.AddDays(5));
        Assert.False(After((AppraisalKind.Answer, 0)).MissedDay);
        Assert.True(After((AppraisalKind.Answer, 1)).MissedDay);
        Assert.True(After((AppraisalKind.Adjust, 2)).MissedDay);
        Assert.True(After((AppraisalKind.Ask, 2), (AppraisalKind.Answer, 3), (AppraisalKind.Accept, 3)).MissedDay);
        Assert.False(After((AppraisalKind.Withdraw, 2)).MissedDay);
    }

    [Fact]
    public void A_finding_holds_only_as_long_as_the_part_that_was_signed_is_the_same()
    {
        var standing = AppraisalStanding.Of(Acts("accept"), "b", Due);
        Assert.Equal((AppraisalStatus.Changed, false, null, true), (standing.Status, standing.IsFound, standing.Points, standing.IsChanged));
        // A question goes on: the unit may have signed anew in answer to it.
        Assert.Equal((AppraisalStatus.Asked, true), (AppraisalStanding.Of(Acts("ask"), "b", Due).Status, AppraisalStanding.Of(Acts("ask"), "b", Due).IsChanged));
        Assert.Equal(AppraisalStatus.Accepted, AppraisalStanding.Of([.. Acts("accept"), new(AppraisalKind.Accept, 5m, null, Due, "b")], "b", Due).Status);
    }

    [Fact]
    public void An_appraisal_is_complete_when_every_indicator_has_a_finding_that_holds()
    {
        AppraisalStanding Of(string steps, string part = "a") => AppraisalStanding.Of(Acts(steps), part, Due.AddDays(1));
        Assert.True(AppraisalProgress.Of([Of("accept"), Of("adjust")]).IsComplete);
        Assert.True(AppraisalProgress.Of([Of("ask adjust")]).IsComplete);
        Assert.False(AppraisalProgress.Of([]).IsComplete);
        Assert.False(AppraisalProgress.Of([Of("accept"), Of("")]).IsComplete);
        Assert.False(AppraisalProgress.Of([Of("ask")]).IsComplete);
        Assert.Equal(new AppraisalProgress(4, 1, 0, 1, 1, 1, 1), AppraisalProgress.Of([Of("accept"), Of("ask answer"), Of("ask"), Of("accept", "b")]));
    }

    private static AppraisalAct[] Acts(string steps) =>
    [
        .. steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => AppraisalKinds.Words.TryGet(word, out var kind) ? kind : throw new ArgumentException(word, nameof(steps)))
            .Select(kind => new AppraisalAct(kind, kind is AppraisalKind.Accept or AppraisalKind.Adjust ? 4m : null, kind == AppraisalKind.Ask ? Due : null, Due.AddDays(-3), "a")),
    ];
}
