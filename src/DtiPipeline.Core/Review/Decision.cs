using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review;

/// <summary>What a person decided on one value, and what the sources said then.</summary>
/// <param name="Value">The figure that was confirmed, corrected or declared; null where there is none.</param>
/// <param name="SourceValue">What the sources gave when the person decided; null where they gave nothing.</param>
/// <param name="SourceState">The state of that.</param>
public sealed record Decision(DecisionKind Kind, Value? Value, Value? SourceValue, ValueState SourceState);
