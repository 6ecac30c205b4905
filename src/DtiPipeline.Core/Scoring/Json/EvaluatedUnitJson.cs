namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One line of the document's list of evaluated units.</summary>
public sealed record EvaluatedUnitJson(string Item, string NameAsPrinted, string Unit);
