using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>A letter of a rule. <c>Unit</c> is the one the document prints, else the element's; <c>Options</c> are those of a choice.</summary>
public sealed record InputJson(string Letter, string Name, string? Unit, string Element, string? Type, ImmutableArray<OptionJson> Options);
