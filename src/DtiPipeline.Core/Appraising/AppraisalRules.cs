using DtiPipeline.Core.Review;

namespace DtiPipeline.Core.Appraising;

/// <summary>What a step of the appraisal needs.</summary>
public static class AppraisalRules
{
    /// <summary>All that is wrong with it, in the order of the form; nothing when it may be done.</summary>
    public static IEnumerable<AppraisalRefusal> Check(AppraisalDraft draft)
    {
        if (!draft.IsOpen)
            return [AppraisalRefusal.NotOpen];
        var why = draft.Kind switch
        {
            AppraisalKind.Accept => Concluding(draft),
            AppraisalKind.Adjust => Concluding(draft).Concat(Adjusting(draft)).Concat(Worded(draft)),
            AppraisalKind.Ask => Concluding(draft).Concat(Worded(draft)).Concat(Dated(draft)),
            AppraisalKind.Answer => (draft.Last == AppraisalKind.Ask ? Enumerable.Empty<AppraisalRefusal>() : [AppraisalRefusal.NothingAsked]).Concat(Worded(draft)),
            _ => draft.Last is AppraisalKind.Accept or AppraisalKind.Adjust or AppraisalKind.Ask ? [] : [AppraisalRefusal.NothingToWithdraw],
        };
        return draft.Reason.Length > DecisionRules.LongestReason ? why.Append(AppraisalRefusal.ReasonTooLong) : why;
    }

    // Whoever was given a day has it: the council takes the question back first, on record.
    private static IEnumerable<AppraisalRefusal> Concluding(AppraisalDraft draft) => draft.Standing.Status == AppraisalStatus.Asked ? [AppraisalRefusal.QuestionOpen] : [];

    private static IEnumerable<AppraisalRefusal> Adjusting(AppraisalDraft draft) => draft.Points switch
    {
        null => [AppraisalRefusal.PointsMissing],
        { } points when points < 0m || points > draft.Max || decimal.Round(points, draft.Places) != points => [AppraisalRefusal.PointsUnusable],
        { } points when points == decimal.Round(draft.Self, draft.Places, MidpointRounding.AwayFromZero) => [AppraisalRefusal.SameAsSelf],
        _ => [],
    };

    private static IEnumerable<AppraisalRefusal> Worded(AppraisalDraft draft) => draft.Reason.Length < DecisionRules.ShortestReason ? [AppraisalRefusal.ReasonMissing] : [];

    private static IEnumerable<AppraisalRefusal> Dated(AppraisalDraft draft) => draft.Due switch
    {
        null => [AppraisalRefusal.DueMissing],
        { } due when due < draft.Today => [AppraisalRefusal.DuePast],
        _ => [],
    };
}
