namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One step from report to result.</summary>
public sealed record AppraisalStepJson(string Role, string Who, string Does, string? By, string Source);
