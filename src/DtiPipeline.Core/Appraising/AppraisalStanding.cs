namespace DtiPipeline.Core.Appraising;

/// <summary>Where the appraisal of one indicator stands.</summary>
/// <param name="Points">What the council gives; null unless the finding holds.</param>
/// <param name="Due">The day by which the unit is to answer; null where it is not asked.</param>
/// <param name="MissedDay">Some question that was not taken back had no answer on its day.</param>
/// <param name="IsChanged">The unit has signed something else of the indicator since the last step.</param>
public sealed record AppraisalStanding(AppraisalStatus Status, decimal? Points, DateOnly? Due, bool MissedDay, bool IsChanged)
{
    /// <summary>The council has found, and the finding holds.</summary>
    public bool IsFound => Status is AppraisalStatus.Accepted or AppraisalStatus.Adjusted;

    /// <param name="acts">Of the indicator, the oldest first.</param>
    /// <param name="partHash">Of what is signed now.</param>
    public static AppraisalStanding Of(IReadOnlyList<AppraisalAct> acts, string partHash, DateOnly today)
    {
        var last = acts is [.., { } head] ? head : null;
        var changed = last is not null && last.PartHash != partHash;
        var status = last?.Kind switch
        {
            null or AppraisalKind.Withdraw => AppraisalStatus.Open,
            AppraisalKind.Ask => last.Due < today ? AppraisalStatus.Overdue : AppraisalStatus.Asked,
            AppraisalKind.Answer => AppraisalStatus.Answered,
            _ when changed => AppraisalStatus.Changed,
            AppraisalKind.Accept => AppraisalStatus.Accepted,
            _ => AppraisalStatus.Adjusted,
        };
        return new AppraisalStanding(
            status, status is AppraisalStatus.Accepted or AppraisalStatus.Adjusted ? last!.Points : null, last?.Kind == AppraisalKind.Ask ? last.Due : null,
            Missed(acts, today), changed);
    }

    private static bool Missed(IReadOnlyList<AppraisalAct> acts, DateOnly today)
    {
        for (var i = 0; i < acts.Count; i++)
            if (acts[i] is { Kind: AppraisalKind.Ask, Due: { } due })
            {
                var next = i + 1 < acts.Count ? acts[i + 1] : null;
                if (next?.Kind != AppraisalKind.Withdraw && (next?.On ?? today) > due)
                    return true;
            }
        return false;
    }
}
