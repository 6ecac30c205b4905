namespace DtiPipeline.Pipeline.Previewing;

/// <summary>
/// Somebody signed for a unit's figures, and the edit would count others. What was signed stays as it is; other figures take its place only when they
/// are signed anew.
/// </summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Who">Name of the person who signed.</param>
/// <param name="Published">Points as signed.</param>
/// <param name="Before">Points that the warehouse counts now, which may already be others; null where the unit is not assessed.</param>
/// <param name="After">Points that it would count.</param>
public sealed record TouchedSignature(string Unit, string UnitName, string Who, DateTimeOffset At, decimal Published, decimal? Before, decimal? After);
