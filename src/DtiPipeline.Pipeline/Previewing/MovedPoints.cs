namespace DtiPipeline.Pipeline.Previewing;

/// <summary>An indicator whose points or status the edit changes.</summary>
/// <param name="Before">Null where the set had no such indicator, or the assessment no such unit.</param>
/// <param name="StatusBefore">The word of its status: <c>scored</c>, or the absence.</param>
public sealed record MovedPoints(string Unit, string Indicator, decimal? Before, decimal? After, string? StatusBefore, string? StatusAfter);
