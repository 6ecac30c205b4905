using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>A letter for which there is no value, and why.</summary>
public sealed record MissingInput(GainInput Input, ValueState State);
