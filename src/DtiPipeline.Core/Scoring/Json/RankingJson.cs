namespace DtiPipeline.Core.Scoring.Json;

/// <summary>Which units are ranked together: <c>set</c> or <c>parent</c>.</summary>
public sealed record RankingJson(string Group, string AsPrinted, string Source);
