using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Traces;

/// <summary>What one letter of a rule stood for when it was scored.</summary>
/// <param name="Letter">a, b, c … as printed.</param>
/// <param name="Element">Code of the data element.</param>
/// <param name="Value">Null exactly when the state is an absence.</param>
public readonly record struct TraceLetter(string Letter, string Element, Value? Value, ValueState State);
