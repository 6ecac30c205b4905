namespace DtiPipeline.Core.Appraising;

/// <summary>What somebody is about to do on an indicator.</summary>
/// <param name="Standing">Where the indicator stands.</param>
/// <param name="Last">What was done on it last; null: nothing.</param>
/// <param name="Self">The unit's own points, not rounded.</param>
/// <param name="Max">The most it can get: its maximum, less what does not apply.</param>
public sealed record AppraisalDraft(AppraisalKind Kind, AppraisalStanding Standing, AppraisalKind? Last, decimal Self, decimal Max)
{
    /// <summary>The unit's state leaves the appraisal open.</summary>
    public required bool IsOpen { get; init; }

    public decimal? Points { get; init; }

    /// <summary>Decimals that the set publishes.</summary>
    public int Places { get; init; }

    public string Reason { get; init; } = "";

    public DateOnly? Due { get; init; }

    public required DateOnly Today { get; init; }
}
