namespace DtiPipeline.Core.Scoring;

/// <summary>
/// Between which published comparable figures a unit can still end when what is missing arrives. An indicator without a score may turn out to be
/// worth anything from nothing to its maximum.
/// </summary>
/// <remarks>
/// It may also turn out not to apply. Where the document then takes its maximum <c>m</c> out of the applicable <c>A</c>, the figure lies between the
/// two ends: <c>p/A ≤ p/(A - m) ≤ (p + m)/A</c>, the second because <c>p ≤ A - m</c>, what is scored has no more than its own maximum. Only a rule
/// that allows more than the maximum can break that, and then leaving out everything open is the higher end. Points above the maximum that an open
/// indicator of such a rule may get have no bound and are not in the range.
/// </remarks>
/// <param name="Low">With nothing for all that is open.</param>
/// <param name="High">With the maximum for all that is open.</param>
public sealed record FigureRange(decimal Low, decimal High)
{
    /// <summary>True when nothing is open, or too little to show in the published figure.</summary>
    public bool IsSettled => Low == High;
}
