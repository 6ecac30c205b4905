using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>Another answer: an option, a yes instead of a no, a day.</summary>
/// <param name="Value">The answer that leads to the level.</param>
public sealed record AnotherValue(string Letter, Value Value, GainLevel Level) : NextStep(Letter, Level);
