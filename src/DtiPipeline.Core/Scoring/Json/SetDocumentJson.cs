namespace DtiPipeline.Core.Scoring.Json;

/// <summary>The paper a set was transcribed from.</summary>
public sealed record SetDocumentJson(string Number, string Date, string Issuer, string File);
