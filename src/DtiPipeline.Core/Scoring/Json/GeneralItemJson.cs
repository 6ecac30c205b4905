namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One item of the general information. <c>Type</c> is null where the element is not in the catalogue.</summary>
public sealed record GeneralItemJson(string Item, string Name, string Element, string? Type, string? Lead);
