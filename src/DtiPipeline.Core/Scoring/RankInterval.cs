namespace DtiPipeline.Core.Scoring;

/// <summary>The ranks a unit can still end at in its group: no completion of what is missing leads outside of them.</summary>
/// <param name="Best">The unit gets all that is open to it and the others get nothing.</param>
/// <param name="Worst">The unit gets nothing and the others get all that is open to them.</param>
public readonly record struct RankInterval(int Best, int Worst)
{
    /// <summary>True when no missing input can move the unit.</summary>
    public bool IsSettled => Best == Worst;
}
