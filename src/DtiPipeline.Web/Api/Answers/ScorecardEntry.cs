namespace DtiPipeline.Web.Api.Answers;

/// <summary>A unit's result in a list.</summary>
/// <param name="Points">As published.</param>
/// <param name="ApplicableMax">The maximum, less what does not apply to the unit.</param>
/// <param name="Comparable">What units are ranked by; null where nothing applies to the unit.</param>
/// <param name="Rank">Null where the unit is not ranked.</param>
/// <param name="Ranked">How many units the snapshot ranks.</param>
public sealed record ScorecardEntry(
    string Unit, string Name, decimal Points, decimal Max, decimal ApplicableMax, decimal? Comparable, int? Rank, int Ranked, string ContentHash, string Self);
