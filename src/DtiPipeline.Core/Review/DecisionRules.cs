namespace DtiPipeline.Core.Review;

/// <summary>What a decision needs.</summary>
public static class DecisionRules
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 2000;

    /// <summary>The same, the least.</summary>
    public const int ShortestReason = 5;

    /// <summary>All that is wrong with it, in the order of the form; nothing when it may be made.</summary>
    public static IEnumerable<DecisionRefusal> Check(DecisionDraft draft)
    {
        if (draft.IsLocked)
            return [DecisionRefusal.Locked];
        if (!draft.IsRoundOpen)
            return [DecisionRefusal.RoundClosed];
        var why = draft.Kind switch
        {
            DecisionKind.Confirm => Confirming(draft),
            DecisionKind.Override => Overriding(draft).Concat(Reasoned(draft)).Concat(Proven(draft)),
            DecisionKind.Declare => Declaring(draft).Concat(Reasoned(draft)).Concat(Proven(draft)),
            DecisionKind.NotApplicable => Exempting(draft),
            _ => draft.IsDecided ? [] : [DecisionRefusal.NothingToWithdraw],
        };
        return draft.Reason.Length > LongestReason ? why.Append(DecisionRefusal.ReasonTooLong) : why;
    }

    /// <summary>Whether anything allows the element not to apply.</summary>
    public static bool MayNotApply(DecisionDraft draft) => draft.NotApplicableWhen is not null || draft.Exemption is not null;

    private static IEnumerable<DecisionRefusal> Confirming(DecisionDraft draft) => draft.Source.Value is null ? [DecisionRefusal.NothingToConfirm] : [];

    private static IEnumerable<DecisionRefusal> Overriding(DecisionDraft draft)
    {
        if (draft.Source.Value is not { } given)
            yield return DecisionRefusal.NothingToCorrect;
        else if (draft.Value?.Canonical == given.Canonical)
            yield return DecisionRefusal.SameAsSource;
        if (draft.Value is null)
            yield return DecisionRefusal.ValueMissing;
        if (draft.ReasonCode is null)
            yield return DecisionRefusal.ReasonCodeMissing;
    }

    private static IEnumerable<DecisionRefusal> Declaring(DecisionDraft draft)
    {
        if (draft.Source.Value is not null)
            yield return DecisionRefusal.SourceGives;
        if (draft.Value is null)
            yield return DecisionRefusal.ValueMissing;
    }

    private static IEnumerable<DecisionRefusal> Exempting(DecisionDraft draft)
    {
        if (!MayNotApply(draft))
            return [DecisionRefusal.NoRuleForIt];
        IEnumerable<DecisionRefusal> document = draft.DocumentNumber.Length == 0 || draft.DocumentDate is null ? [DecisionRefusal.DocumentMissing] : [];
        // Where the document itself leaves the indicator out, it is the proof; an approval is a paper of its own.
        return Reasoned(draft).Concat(document).Concat(draft.NotApplicableWhen is null && draft.Exemption!.NeedsApproval ? Proven(draft) : []);
    }

    private static IEnumerable<DecisionRefusal> Reasoned(DecisionDraft draft) => draft.Reason.Length < ShortestReason ? [DecisionRefusal.ReasonMissing] : [];

    private static IEnumerable<DecisionRefusal> Proven(DecisionDraft draft)
    {
        if (!draft.HasEvidence)
            yield return DecisionRefusal.EvidenceMissing;
        if (draft.Title.Length == 0)
            yield return DecisionRefusal.TitleMissing;
    }
}
