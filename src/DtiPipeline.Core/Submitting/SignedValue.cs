using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Submitting;

/// <summary>A value as a card that was signed has it.</summary>
/// <param name="Value">Canonical; null when absent.</param>
/// <param name="Covered">How many of the expected units were covered, for roll-ups.</param>
public sealed record SignedValue(string? Value, ValueState State, decimal? Partial = null, decimal? Covered = null, decimal? Expected = null);
