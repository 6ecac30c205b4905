using System.Collections.Immutable;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>An indicator, or sub-indicator, without a score: worth up to its maximum once its inputs are there.</summary>
/// <param name="Absence">Why there is no score.</param>
/// <param name="Inputs">The letters without a value; empty where all are there and the rule still gives no answer (0/0, nobody to compare with).</param>
public sealed record MissingScore(string Code, string Name, decimal Max, ValueState Absence, ImmutableArray<MissingInput> Inputs);
