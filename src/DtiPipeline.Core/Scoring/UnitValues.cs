using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring;

/// <summary>What is known of one unit, by element code. An element that is missing here was not reported.</summary>
/// <param name="Unit">The unit's code at the assessment's unit date.</param>
public sealed record UnitValues(string Unit, IReadOnlyDictionary<string, DataValue> Values);
