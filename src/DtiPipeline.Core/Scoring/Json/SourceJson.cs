namespace DtiPipeline.Core.Scoring.Json;

/// <summary>Where an indicator stands in the paper.</summary>
public sealed record SourceJson(string Document, string Item);
