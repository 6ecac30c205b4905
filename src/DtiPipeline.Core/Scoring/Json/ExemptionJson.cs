namespace DtiPipeline.Core.Scoring.Json;

/// <summary>The document's rule for indicators that do not apply to a unit, in its own words.</summary>
public sealed record ExemptionJson(string Rule, string Formula, string Approval, string Source);
