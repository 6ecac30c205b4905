namespace DtiPipeline.Core.Appraising;

/// <summary>What the council found on one indicator of a unit.</summary>
/// <param name="Self">The unit's own points, not rounded.</param>
/// <param name="Appraised">What the council gives.</param>
/// <param name="MissedDay">See <see cref="AppraisalStanding.MissedDay"/>.</param>
public sealed record AppraisedScore(string Indicator, decimal Self, decimal Appraised, bool MissedDay = false);
